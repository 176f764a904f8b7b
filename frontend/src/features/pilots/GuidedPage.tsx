import { Anchor, NativeSelect, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { formatNumber } from '../../lib/numbers';
import { formatYears } from '../../lib/years';
import { AddressLink } from '../../ui/AddressLink';
import { Crumbs } from '../../ui/Crumbs';
import { type Column, DataList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { LoadingShape } from '../../ui/LoadingShape';
import { PageHeader } from '../../ui/PageHeader';
import { OrganisationLink } from '../organisations/OrganisationLink';
import styles from './Pilots.module.css';
import { guidedQuery, reachQuery, selectionQuery } from './queries';
import { pageOf } from './records';
import { guidedRoute } from './routes';

/** Which schools came to the sessions of a selection's pilot schools, or of one of them. */
export function GuidedPage() {
  const { id } = guidedRoute.useParams();
  const { data, error, isPending } = useQuery(selectionQuery(id));
  if (isPending) {
    return <LoadingShape shape="page" />;
  }
  if (!data) {
    throw error;
  }
  return <Guided selection={data} />;
}

function Guided({ selection }: { selection: Schema<'PilotSelection'> }) {
  const { t } = useTranslation('pilots');
  const { pilot } = guidedRoute.useSearch();
  const navigate = guidedRoute.useNavigate();
  const pilots = useInfiniteQuery(reachQuery(selection.id)).data?.pages.flatMap((page) => page.items) ?? [];
  const query = useInfiniteQuery(guidedQuery(selection.id, { pilot }));
  const columns: Column<Schema<'GuidedSchool'>>[] = [
    {
      key: 'school',
      header: t('guided.school'),
      cell: ({ school, parent }) => (
        <>
          <OrganisationLink organisation={school} />
          {parent && (
            <Text size="sm" c="dimmed">
              {parent.name}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'pilots',
      header: t('guided.pilots'),
      cell: (row) => (
        <ul className={styles.hosts}>
          {row.pilots.map(({ school, sessions, sessionRecords }) => (
            <li key={sessionRecords}>
              {school.name}:{' '}
              <AddressLink amongWords address={pageOf(sessionRecords)}>
                {t('guided.times', { count: sessions, replace: { count: formatNumber(sessions) } })}
              </AddressLink>
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'sessions',
      header: t('guided.sessions'),
      align: 'end',
      cell: ({ sessions }) => formatNumber(sessions),
    },
    { key: 'lastOn', header: t('guided.lastOn'), align: 'end', cell: ({ lastOn }) => formatDate(lastOn) },
  ];
  return (
    <>
      <PageHeader
        title={t('guided.title', { unit: selection.unit.name })}
        kind={t('phaseOf', { code: formatYears(selection.phase.code) })}
        about={t('guided.about')}
        breadcrumbs={
          <Crumbs>
            <Anchor renderRoot={(props) => <Link {...props} to="/pilots" search={{ phase: selection.phase.code }} />}>
              {t('title')}
            </Anchor>
            <Anchor renderRoot={(props) => <Link {...props} to="/pilots/$id" params={{ id: selection.id }} />}>
              {t('of', { unit: selection.unit.name })}
            </Anchor>
          </Crumbs>
        }
      />
      <NativeSelect
        label={t('reach.pilot')}
        mb="md"
        maw="28rem"
        value={pilot ?? ''}
        onChange={(event) => navigate({ search: { pilot: event.currentTarget.value || undefined }, replace: true })}
        data={[
          { value: '', label: t('guided.allPilots') },
          ...pilots.map((each) => ({ value: each.id, label: each.school.name })),
        ]}
      />
      <DataList
        caption={t('guided.title', { unit: selection.unit.name })}
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        source={{ path: `/api/v1/pilot-selections/${selection.id}/guided-schools`, filter: { pilot } }}
        empty={
          <EmptyState icon="star" title={t('guided.none')}>
            {t('guided.noneAbout')}
          </EmptyState>
        }
      />
    </>
  );
}
