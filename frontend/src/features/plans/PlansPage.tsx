import { Anchor, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { schoolYearsQuery } from '../../api/reference';
import type { Schema } from '../../api/types';
import { formatYears } from '../../lib/years';
import { type Column, DataList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { FilterBar, FilterSelect } from '../../ui/FilterBar';
import { PageHeader } from '../../ui/PageHeader';
import { StatusBadge } from '../../ui/StatusBadge';
import { OrganisationPicker } from '../organisations/OrganisationPicker';
import { plansQuery } from './queries';
import { plansRoute } from './routes';
import { planStatuses, planTones } from './vocabulary';

type Plan = Schema<'ActivityPlan'>;

/** The joint plans a person may read: by unit, year and status. */
export function PlansPage() {
  const { t } = useTranslation(['plans', 'words']);
  const search = plansRoute.useSearch();
  const navigate = plansRoute.useNavigate();
  const query = useInfiniteQuery(plansQuery(search));
  const years = useQuery(schoolYearsQuery).data ?? [];
  const active = Object.values(search).filter(Boolean).length;

  function change(changed: typeof search) {
    navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  }

  const columns: Column<Plan>[] = [
    {
      key: 'pairing',
      header: t('plans:pairing'),
      cell: ({ id, pairing }) => (
        <>
          <Anchor renderRoot={(props) => <Link {...props} to="/plans/$id" params={{ id }} />}>
            {pairing.first.name} – {pairing.second.name}
          </Anchor>
          <Text size="sm" c="dimmed">
            {t(`words:pairingKind.${pairing.kind}`)}
          </Text>
        </>
      ),
    },
    {
      key: 'year',
      header: t('plans:schoolYear'),
      cell: (plan) => <span className="tabular">{formatYears(plan.schoolYear)}</span>,
    },
    {
      key: 'status',
      header: t('plans:status'),
      cell: (plan) => <StatusBadge tone={planTones[plan.status]}>{t(`words:planStatus.${plan.status}`)}</StatusBadge>,
    },
    { key: 'lines', header: t('plans:lines'), cell: (plan) => plan.lines.length, align: 'end' },
    { key: 'waits', header: t('plans:waits'), cell: (plan) => awaited(plan).join(', ') || null },
  ];

  return (
    <>
      <PageHeader title={t('plans:title')} about={t('plans:about')} />
      <FilterBar active={active} onClear={() => navigate({ search: {}, replace: true })}>
        <OrganisationPicker
          label={t('plans:unit')}
          value={search.unit ?? search.school}
          onChange={(unit) => change({ unit, school: undefined })}
        />
        <FilterSelect
          label={t('plans:schoolYear')}
          value={search.schoolYear}
          onChange={(schoolYear) => change({ schoolYear })}
          options={years.map((year) => ({ value: year.code, label: formatYears(year.code) }))}
        />
        <FilterSelect
          label={t('plans:status')}
          value={search.status}
          onChange={(status) => change({ status })}
          options={planStatuses.map((value) => ({ value, label: t(`words:planStatus.${value}`) }))}
        />
      </FilterBar>
      <DataList
        caption={t('plans:title')}
        columns={columns}
        query={query}
        rowKey={(plan) => plan.id}
        source={{ path: '/api/v1/activity-plans', filter: search }}
        empty={
          active > 0 ? (
            <EmptyState icon="plan" title={t('plans:noneFitTitle')}>
              {t('plans:noneFitAbout')}
            </EmptyState>
          ) : (
            <EmptyState
              icon="plan"
              title={t('plans:noneTitle')}
              action={
                <Anchor renderRoot={(props) => <Link {...props} to="/pairings" />}>{t('plans:toPairings')}</Anchor>
              }
            >
              {t('plans:noneAbout')}
            </EmptyState>
          )
        }
      />
    </>
  );
}

/** Whose word a plan waits for, as its marks say. */
function awaited(plan: Plan): string[] {
  if (plan.status === 'SUBMITTED') {
    return plan.approvals.filter((each) => !each.approved).map((each) => each.superior.name);
  }
  return plan.status === 'APPROVED'
    ? []
    : plan.agreements.filter((each) => !each.agreed).map((each) => each.party.name);
}
