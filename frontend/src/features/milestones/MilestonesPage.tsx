import { Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { phasesQuery } from '../../api/reference';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { formatYears } from '../../lib/years';
import { AddressLink } from '../../ui/AddressLink';
import { Crumbs } from '../../ui/Crumbs';
import { type Column, DataList } from '../../ui/DataList';
import { DateField } from '../../ui/DateField';
import { EmptyState } from '../../ui/EmptyState';
import { FilterBar, FilterSelect } from '../../ui/FilterBar';
import { PageHeader } from '../../ui/PageHeader';
import { OrganisationLink } from '../organisations/OrganisationLink';
import styles from './Milestones.module.css';
import { unitMilestonesQuery } from './queries';
import { milestonesRoute } from './routes';
import { Shares } from './Shares';
import { dayOf, milestoneKinds } from './vocabulary';

type Unit = Schema<'UnitMilestones'>;

/** The board: how far each unit of a phase had come by a day, and who is missing. */
export function MilestonesPage() {
  const { t } = useTranslation(['milestones', 'words']);
  const search = milestonesRoute.useSearch();
  const navigate = milestonesRoute.useNavigate();
  const phases = useQuery(phasesQuery).data ?? [];
  const query = useInfiniteQuery(unitMilestonesQuery(search));
  const { phase, asOf, zone } = search;
  const options = milestoneKinds.map((value) => ({ value, label: t(`words:milestoneKind.${value}`) }));

  function change(changed: typeof search) {
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  }

  const columns: Column<Unit>[] = [
    { key: 'unit', header: t('milestones:unit'), cell: (row) => <UnitCell row={row} asOf={asOf} /> },
    ...milestoneKinds.map(
      (kind): Column<Unit> => ({
        key: kind,
        header: t(`words:milestoneKind.${kind}`),
        align: 'end',
        cell: (row) => <Day day={row[dayOf[kind]]} known={row.whole || kind === 'CONNECTED' || kind === 'SIGNED'} />,
      }),
    ),
  ];

  return (
    <>
      <PageHeader
        title={t('milestones:title')}
        about={t('milestones:about')}
        breadcrumbs={
          <Crumbs>
            <AddressLink address="/pairings">{t('milestones:pairings')}</AddressLink>
          </Crumbs>
        }
      />
      <FilterBar
        active={Object.values(search).filter(Boolean).length}
        onClear={() => navigate({ search: {}, replace: true })}
      >
        <FilterSelect
          label={t('milestones:phase')}
          value={phase}
          onChange={(chosen) => change({ phase: chosen })}
          any={t('milestones:currentPhase')}
          options={phases.map(({ code }) => ({ value: code, label: formatYears(code) }))}
        />
        <DateField
          label={t('milestones:asOf')}
          value={asOf}
          onChange={(day) => change({ asOf: day })}
          clearable
          w={{ base: '100%', sm: '11rem' }}
        />
        <FilterSelect
          label={t('milestones:zone')}
          value={zone}
          onChange={(chosen) => change({ zone: chosen })}
          options={(['INNER', 'OUTER'] as const).map((value) => ({ value, label: t(`words:zone.${value}`) }))}
        />
        <FilterSelect
          label={t('milestones:reachedFilter')}
          value={search.reached}
          onChange={(reached) => change({ reached })}
          options={options}
        />
        <FilterSelect
          label={t('milestones:missingFilter')}
          value={search.missing}
          onChange={(missing) => change({ missing })}
          options={options}
        />
      </FilterBar>
      <Shares question={{ phase, asOf, zone }} onMissing={(missing) => change({ missing, reached: undefined })} />
      <DataList
        caption={t('milestones:board')}
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        source={{ path: '/api/v1/milestones', filter: search }}
        empty={
          <EmptyState icon="pair" title={t('milestones:noneTitle')}>
            {t('milestones:noneAbout')}
          </EmptyState>
        }
      />
    </>
  );
}

function UnitCell({ row, asOf }: { row: Unit; asOf?: string }) {
  const { t } = useTranslation('milestones');
  return (
    <>
      <OrganisationLink organisation={row.unit} asOf={asOf} />
      {row.partners.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('with', { names: row.partners.map(({ name }) => name).join(', ') })}
        </Text>
      )}
    </>
  );
}

function Day({ day, known }: { day?: string; known: boolean }) {
  const { t } = useTranslation('milestones');
  if (day) {
    return <span className={styles.day}>{formatDate(day)}</span>;
  }
  return (
    <Text span size="sm" c="dimmed">
      {known ? t('notYet') : t('notKnown')}
    </Text>
  );
}
