import { Anchor } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { schoolYearsQuery } from '../../api/reference';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { formatYears } from '../../lib/years';
import { AddressLink } from '../../ui/AddressLink';
import { Crumbs } from '../../ui/Crumbs';
import { type Column, DataList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { FilterBar, FilterSelect } from '../../ui/FilterBar';
import { PageHeader } from '../../ui/PageHeader';
import { OrganisationPicker } from '../organisations/OrganisationPicker';
import { countsOf } from './counts';
import { balancesQuery } from './queries';
import { balancesRoute } from './routes';

type Balance = Schema<'PairingBalance'>;

/** What the two of each pairing did for each other. */
export function BalancesPage() {
  const { t } = useTranslation(['liveliness', 'words']);
  const search = balancesRoute.useSearch();
  const navigate = balancesRoute.useNavigate();
  const years = useQuery(schoolYearsQuery).data ?? [];
  const query = useInfiniteQuery(balancesQuery(search));

  function change(changed: typeof search) {
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  }

  const columns: Column<Balance>[] = [
    {
      key: 'parties',
      header: t('liveliness:parties'),
      cell: ({ id, first, second }) => (
        <Anchor renderRoot={(props) => <Link {...props} to="/pairings/$id" params={{ id }} />}>
          {first.name} – {second.name}
        </Anchor>
      ),
    },
    {
      key: 'first',
      header: t('liveliness:first'),
      cell: ({ firstPart }) => t('liveliness:counts', countsOf(firstPart)),
    },
    {
      key: 'second',
      header: t('liveliness:second'),
      cell: ({ secondPart }) => t('liveliness:counts', countsOf(secondPart)),
    },
    { key: 'sessions', header: t('liveliness:sessions'), align: 'end', cell: ({ sessions }) => sessions },
    {
      key: 'last',
      header: t('liveliness:lastSession'),
      align: 'end',
      cell: ({ lastSessionOn }) => (lastSessionOn ? formatDate(lastSessionOn) : t('liveliness:never')),
    },
  ];

  return (
    <>
      <PageHeader
        title={t('liveliness:balanceTitle')}
        about={t('liveliness:balanceAbout')}
        breadcrumbs={
          <Crumbs>
            <AddressLink address="/pairings">{t('liveliness:pairings')}</AddressLink>
          </Crumbs>
        }
      />
      <FilterBar
        active={Object.values(search).filter(Boolean).length}
        onClear={() => navigate({ search: {}, replace: true })}
      >
        <FilterSelect
          label={t('liveliness:schoolYear')}
          value={search.schoolYear}
          onChange={(schoolYear) => change({ schoolYear })}
          options={years.map(({ code }) => ({ value: code, label: formatYears(code) }))}
        />
        <FilterSelect
          label={t('liveliness:kind')}
          value={search.kind}
          onChange={(kind) => change({ kind })}
          options={(['UNIT', 'SCHOOL'] as const).map((value) => ({ value, label: t(`words:pairingKind.${value}`) }))}
        />
        <OrganisationPicker
          label={t('liveliness:unit')}
          value={search.unit}
          onChange={(code) => change({ unit: code })}
        />
      </FilterBar>
      <DataList
        caption={t('liveliness:balanceTitle')}
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        source={{ path: '/api/v1/pairing-balances', filter: search }}
        empty={
          <EmptyState icon="swap" title={t('liveliness:noBalanceTitle')}>
            {t('liveliness:noBalanceAbout')}
          </EmptyState>
        }
      />
    </>
  );
}
