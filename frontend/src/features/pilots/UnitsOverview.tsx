import { Anchor, Group, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { formatNumber } from '../../lib/numbers';
import { type Column, DataList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { ExportButtons } from '../../ui/ExportButtons';
import { FilterBar, FilterSearch, FilterSelect } from '../../ui/FilterBar';
import { LoadingShape } from '../../ui/LoadingShape';
import { StatusBadge } from '../../ui/StatusBadge';
import { OrganisationLink } from '../organisations/OrganisationLink';
import { LevelCounters } from './LevelCounters';
import styles from './Pilots.module.css';
import { summaryQuery, unitsQuery } from './queries';
import { pilotsRoute } from './routes';
import { tones, unitStates } from './vocabulary';

type Unit = Schema<'PilotUnit'>;

/** Every unit with how far it is: who has selected, who has not, and whom the pilot schools reach. */
export function UnitsOverview({ phase }: { phase: Schema<'Phase'> }) {
  const { t } = useTranslation(['pilots', 'words']);
  const { state, q, sort } = pilotsRoute.useSearch();
  const navigate = pilotsRoute.useNavigate();
  const filter = { phase: phase.code, state, q, sort };
  const query = useInfiniteQuery(unitsQuery(filter));
  const change = (changed: Partial<typeof filter>) =>
    navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  const columns: Column<Unit>[] = [
    {
      key: 'unit',
      header: t('pilots:unit'),
      cell: ({ unit, selectionId, frozen }) => (
        <>
          {selectionId ? (
            <Anchor renderRoot={(props) => <Link {...props} to="/pilots/$id" params={{ id: selectionId }} />}>
              {unit.name}
            </Anchor>
          ) : (
            <OrganisationLink organisation={unit} />
          )}
          {frozen && (
            <Text size="sm" c="dimmed">
              {t('pilots:ended')}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'filled',
      header: t('pilots:filled'),
      bare: true,
      cell: ({ levels }) => <LevelCounters levels={levels} />,
    },
    {
      key: 'state',
      header: t('pilots:status'),
      bare: true,
      cell: (row) => (
        <>
          <StatusBadge tone={tones[row.state]}>{t(`pilots:state.${row.state}`)}</StatusBadge>
          <Day row={row} />
        </>
      ),
    },
    {
      key: 'schools',
      header: t('pilots:reach.schools'),
      align: 'end',
      cell: ({ reach, selectionId }) =>
        selectionId && reach.schools > 0 ? (
          <Anchor
            renderRoot={(props) => <Link {...props} to="/pilots/$id/guided" params={{ id: selectionId }} search={{}} />}
          >
            {formatNumber(reach.schools)}
          </Anchor>
        ) : (
          formatNumber(reach.schools)
        ),
    },
    {
      key: 'sessions',
      header: t('pilots:reach.sessions'),
      align: 'end',
      cell: ({ reach }) => formatNumber(reach.sessions),
    },
    {
      key: 'people',
      header: t('pilots:reach.people'),
      align: 'end',
      cell: ({ reach }) => formatNumber(reach.people),
    },
  ];
  return (
    <section>
      <Title order={2} mb="sm">
        {t('pilots:all')}
      </Title>
      <Summary phase={phase.code} />
      <FilterBar
        active={[state, sort].filter(Boolean).length}
        onClear={() => change({ state: undefined, sort: undefined })}
        search={<FilterSearch label={t('pilots:searchUnit')} value={q} onChange={(typed) => change({ q: typed })} />}
      >
        <FilterSelect
          label={t('pilots:status')}
          value={state}
          onChange={(value) => change({ state: value })}
          options={unitStates.map((value) => ({ value, label: t(`pilots:state.${value}`) }))}
        />
        <FilterSelect
          label={t('pilots:order')}
          value={sort === 'state' ? sort : undefined}
          onChange={(value) => change({ sort: value })}
          any={t('pilots:byName')}
          options={[{ value: 'state', label: t('pilots:byState') }]}
        />
      </FilterBar>
      <DataList
        caption={t('pilots:all')}
        columns={columns}
        query={query}
        rowKey={({ unit }) => unit.id}
        source={{ path: '/api/v1/pilot-units', filter }}
        empty={
          <EmptyState icon="star" title={t(state || q ? 'pilots:noUnit' : 'pilots:noneTitle')}>
            {!state && !q && t('pilots:noneAbout')}
          </EmptyState>
        }
      />
      <Group gap="md" mt="md" data-noprint>
        <Anchor renderRoot={(props) => <Link {...props} to="/statistics/pilots" search={{ phase: phase.code }} />}>
          {t('pilots:schoolsOfPhase')}
        </Anchor>
        <ExportButtons source={{ path: '/api/v1/pilot-schools', filter: { phase: phase.code } }} />
      </Group>
    </section>
  );
}

function Day({ row }: { row: Unit }) {
  const { t } = useTranslation('pilots');
  const said =
    row.state === 'APPROVED' && row.approvedOn
      ? t('approvedOn', { date: formatDate(row.approvedOn) })
      : row.state === 'SUBMITTED' && row.submittedOn
        ? t('submittedOn', { date: formatDate(row.submittedOn) })
        : undefined;
  return (
    <>
      {said && (
        <Text size="sm" c="dimmed">
          {said}
        </Text>
      )}
      {row.replacements > 0 && (
        <Text size="sm" c="dimmed">
          {t('replacedTimes', { count: row.replacements })}
        </Text>
      )}
    </>
  );
}

/** The numbers of the whole phase; a state leads to its units. */
function Summary({ phase }: { phase: string }) {
  const { t } = useTranslation(['pilots', 'words']);
  const summary = useQuery(summaryQuery(phase));
  if (summary.isPending) {
    return <LoadingShape shape="panel" />;
  }
  if (!summary.data) {
    return <ErrorPanel error={summary.error} onRetry={() => summary.refetch()} />;
  }
  const { states, levels, units } = summary.data;
  const inState = (state: Schema<'PilotUnitState'>) => states.find((each) => each.state === state)?.units ?? 0;
  return (
    <>
      <ul className={styles.tally}>
        {unitStates
          .filter((state) => inState(state) > 0)
          .map((state) => (
            <li key={state}>
              <Anchor renderRoot={(props) => <Link {...props} to="/pilots" search={{ phase, state }} />}>
                <strong>{formatNumber(inState(state))}</strong> {t(`pilots:counted.${state}`)}
              </Anchor>
            </li>
          ))}
        <li>
          <strong>{formatNumber(units)}</strong> {t('pilots:counted.units')}
        </li>
      </ul>
      <ul className={styles.tally} aria-label={t('pilots:approvedSchools')}>
        <li>
          <strong>{formatNumber(levels.reduce((sum, each) => sum + each.approved, 0))}</strong>{' '}
          {t('pilots:approvedSchools')}
        </li>
        {levels.map(({ level, approved, slots }) => (
          <li key={level}>
            <Anchor renderRoot={(props) => <Link {...props} to="/statistics/pilots" search={{ phase, level }} />}>
              {t(`words:level.${level}`)}: <strong>{formatNumber(approved)}</strong>
            </Anchor>
            /{formatNumber(slots)}
          </li>
        ))}
      </ul>
    </>
  );
}
