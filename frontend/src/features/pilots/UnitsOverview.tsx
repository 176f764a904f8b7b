import { Anchor, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { useAllPages } from '../../api/useAllPages';
import { type Column, DataTable } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { LoadingShape } from '../../ui/LoadingShape';
import { StatusBadge } from '../../ui/StatusBadge';
import { useActing } from '../access/acting';
import { OrganisationLink } from '../organisations/OrganisationLink';
import { organisationsQuery } from '../organisations/queries';
import { LevelCounters } from './LevelCounters';
import styles from './Pilots.module.css';
import { selectionsQuery } from './queries';
import { tones } from './vocabulary';

interface Row {
  unit: Schema<'OrganisationRef'>;
  selection?: Schema<'PilotSelection'>;
}

/** Every unit with where its selection stands; who sees the whole programme also sees who has not begun. */
export function UnitsOverview({ phase }: { phase: Schema<'Phase'> }) {
  const { t } = useTranslation(['pilots', 'words']);
  const { me } = useActing();
  const everyone = me.wholeProgramme && phase.current;
  const selections = useAllPages(useInfiniteQuery(selectionsQuery({ phase: phase.code })));
  const offices = useAllPages(
    useInfiniteQuery({ ...organisationsQuery({ kind: 'DISTRICT_OFFICE' }, 200), enabled: everyone }),
  );
  const communes = useAllPages(
    useInfiniteQuery({ ...organisationsQuery({ kind: 'COMMUNE' }, 200), enabled: everyone }),
  );
  const queries = [selections, offices, communes];
  const failed = queries.find((query) => query.isError);
  if (failed) {
    return <ErrorPanel error={failed.error} onRetry={() => failed.refetch()} />;
  }
  if (queries.some((query) => query.isLoading || query.hasNextPage)) {
    return <LoadingShape shape="list" />;
  }

  const made = selections.data?.pages.flatMap((page) => page.items) ?? [];
  const withOne = new Set(made.map((each) => each.unit.code));
  const waiting = [offices, communes]
    .flatMap((query) => query.data?.pages.flatMap((page) => page.items) ?? [])
    .filter((unit) => !withOne.has(unit.code));
  const rows: Row[] = [
    ...made.map((selection) => ({ unit: selection.unit, selection })),
    ...waiting.map((unit) => ({ unit })),
  ];
  const count = (...statuses: Schema<'SelectionStatus'>[]) =>
    made.filter((each) => statuses.includes(each.status)).length;
  const tally = [
    [t('pilots:summary.approved'), count('APPROVED')],
    [t('pilots:summary.submitted'), count('SUBMITTED')],
    [t('pilots:summary.working'), count('DRAFT', 'RETURNED')],
    [t('pilots:summary.notStarted'), waiting.length],
  ] as const;

  const columns: Column<Row>[] = [
    {
      key: 'unit',
      header: t('pilots:unit'),
      cell: ({ unit, selection }) =>
        selection ? (
          <Anchor renderRoot={(props) => <Link {...props} to="/pilots/$id" params={{ id: selection.id }} />}>
            {unit.name}
          </Anchor>
        ) : (
          <OrganisationLink organisation={unit} />
        ),
    },
    {
      key: 'filled',
      header: t('pilots:filled'),
      bare: true,
      cell: ({ selection }) => selection && <LevelCounters selection={selection} />,
    },
    {
      key: 'status',
      header: t('pilots:status'),
      bare: true,
      cell: ({ selection }) =>
        selection ? (
          <StatusBadge tone={tones[selection.status]}>{t(`words:selectionStatus.${selection.status}`)}</StatusBadge>
        ) : (
          <StatusBadge tone="quiet">{t('pilots:notStarted')}</StatusBadge>
        ),
    },
  ];
  if (rows.length === 0) {
    return (
      <EmptyState icon="star" title={t('pilots:noneTitle')}>
        {t('pilots:noneAbout')}
      </EmptyState>
    );
  }
  return (
    <section>
      <Title order={2} mb="sm">
        {t('pilots:all')}
      </Title>
      {everyone && (
        <ul className={styles.tally}>
          {tally.map(([name, number]) => (
            <li key={name}>
              <strong>{number}</strong> {name}
            </li>
          ))}
        </ul>
      )}
      <DataTable caption={t('pilots:all')} columns={columns} rows={rows} rowKey={(row) => row.unit.code} />
    </section>
  );
}
