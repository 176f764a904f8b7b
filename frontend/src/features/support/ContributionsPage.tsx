import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState';
import { Icon } from '../../ui/Icon';
import { PageHeader } from '../../ui/PageHeader';
import { useActing } from '../access/acting';
import { mayReport } from '../access/mayReport';
import { ContributionFilters } from './ContributionFilters';
import { ContributionList } from './ContributionList';
import { FigureRecords } from './FigureRecords';
import { contributionsQuery } from './queries';
import { contributionsRoute } from './routes';

/** The contributions a person may see, or those behind a figure. */
export function ContributionsPage() {
  const { t } = useTranslation('support');
  const { me } = useActing();
  const search = contributionsRoute.useSearch();
  const figure = search.asOf !== undefined || search.standing !== undefined;
  return (
    <>
      <PageHeader
        title={t('title')}
        about={figure ? undefined : t('about')}
        actions={!figure && mayReport(me) && <Give />}
      />
      {figure ? <FigureRecords search={search} /> : <Everyday />}
    </>
  );
}

function Give() {
  const { t } = useTranslation('support');
  return (
    <Button
      size="md"
      leftSection={<Icon name="plus" />}
      renderRoot={(props) => <Link {...props} to="/contributions/new" />}
    >
      {t('give')}
    </Button>
  );
}

function Everyday() {
  const { t } = useTranslation('support');
  const { me } = useActing();
  const search = contributionsRoute.useSearch();
  const query = useInfiniteQuery(contributionsQuery(search));
  const filtered = Object.values(search).some(Boolean);
  return (
    <>
      <ContributionFilters />
      <ContributionList
        query={query}
        filter={search}
        empty={
          <EmptyState icon="swap" title={t('noneTitle')} action={!filtered && mayReport(me) && <Give />}>
            {filtered ? t('noneFound') : t('noneAbout')}
          </EmptyState>
        }
      />
    </>
  );
}
