import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState';
import { Icon } from '../../ui/Icon';
import { PageHeader } from '../../ui/PageHeader';
import { useActing } from '../access/acting';
import { mayReport } from '../access/mayReport';
import { FigureRecords } from './FigureRecords';
import { sessionsQuery } from './queries';
import { sessionsRoute } from './routes';
import { SessionFilters } from './SessionFilters';
import { SessionList } from './SessionList';

/** The sessions a person may see, or those behind a figure. */
export function SessionsPage() {
  const { t } = useTranslation('sessions');
  const { me } = useActing();
  const search = sessionsRoute.useSearch();
  const figure = search.asOf !== undefined || search.standing !== undefined;
  return (
    <>
      <PageHeader
        title={t('title')}
        about={figure ? undefined : t('about')}
        actions={
          !figure &&
          mayReport(me) && (
            <Button
              size="md"
              leftSection={<Icon name="plus" />}
              renderRoot={(props) => <Link {...props} to="/sessions/new" />}
            >
              {t('report')}
            </Button>
          )
        }
      />
      {figure ? <FigureRecords search={search} /> : <Everyday />}
    </>
  );
}

function Everyday() {
  const { t } = useTranslation('sessions');
  const search = sessionsRoute.useSearch();
  const query = useInfiniteQuery(sessionsQuery(search));
  const filtered = Object.values(search).some(Boolean);
  return (
    <>
      <SessionFilters />
      <SessionList
        query={query}
        filter={search}
        empty={
          <EmptyState icon="calendar" title={t('noneTitle')}>
            {filtered ? t('noneFound') : t('noneAbout')}
          </EmptyState>
        }
      />
    </>
  );
}
