import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { type Column, DataList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { FilterBar, FilterSearch, FilterSelect } from '../../ui/FilterBar';
import { PageHeader } from '../../ui/PageHeader';
import { OrganisationLink } from './OrganisationLink';
import { OrganisationPicker } from './OrganisationPicker';
import { organisationsQuery } from './queries';
import { organisationsRoute } from './routes';
import { kinds, levels, ownerships, zones } from './vocabulary';

type Summary = Schema<'OrganisationSummary'>;

/** The directory: search, filters, a list. */
export function OrganisationsPage() {
  const { t } = useTranslation(['organisations', 'words']);
  const search = organisationsRoute.useSearch();
  const navigate = organisationsRoute.useNavigate();
  const query = useInfiniteQuery(organisationsQuery(search));
  const { q: _, ...filters } = search;

  function change(changed: typeof search) {
    navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  }

  const columns: Column<Summary>[] = [
    {
      key: 'name',
      header: t('organisations:name'),
      cell: (row) => (
        <>
          <OrganisationLink organisation={row} />
          {row.matchedName && (
            <Text size="sm" c="dimmed">
              {t('organisations:formerly', { name: row.matchedName })}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'kind',
      header: t('organisations:kind'),
      cell: (row) => (
        <>
          {row.levels.length > 0
            ? row.levels.map((level) => t(`words:level.${level}`)).join(', ')
            : t(`words:organisationKind.${row.kind}`)}
          {row.validTo && (
            <Text size="sm" c="dimmed">
              {t('organisations:until', { date: formatDate(row.validTo) })}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'parent',
      header: t('organisations:parent'),
      cell: (row) => row.parent && <OrganisationLink organisation={row.parent} />,
    },
    { key: 'code', header: t('organisations:code'), cell: (row) => row.code },
  ];

  return (
    <>
      <PageHeader title={t('organisations:title')} about={t('organisations:about')} />
      <FilterBar
        active={Object.values(filters).filter(Boolean).length}
        onClear={() => navigate({ search: { q: search.q }, replace: true })}
        search={
          <FilterSearch
            label={t('organisations:searchLabel')}
            placeholder={t('organisations:searchHint')}
            value={search.q}
            onChange={(q) => change({ q })}
          />
        }
      >
        <FilterSelect
          label={t('organisations:kind')}
          value={search.kind}
          onChange={(kind) => change({ kind })}
          options={kinds.map((value) => ({ value, label: t(`words:organisationKind.${value}`) }))}
        />
        <FilterSelect
          label={t('organisations:level')}
          value={search.level}
          onChange={(level) => change({ level })}
          options={levels.map((value) => ({ value, label: t(`words:level.${value}`) }))}
        />
        <FilterSelect
          label={t('organisations:zone')}
          value={search.zone}
          onChange={(zone) => change({ zone })}
          options={zones.map((value) => ({ value, label: t(`words:zone.${value}`) }))}
        />
        <FilterSelect
          label={t('organisations:ownership')}
          value={search.ownership}
          onChange={(ownership) => change({ ownership })}
          options={ownerships.map((value) => ({ value, label: t(`words:ownership.${value}`) }))}
        />
        <OrganisationPicker
          label={t('organisations:unit')}
          value={search.unit}
          onChange={(unit) => change({ unit })}
          filter={unitsOnly}
        />
      </FilterBar>
      <DataList
        caption={t('organisations:title')}
        columns={columns}
        query={query}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon="school" title={t('organisations:noneTitle')}>
            {t('organisations:noneAbout')}
          </EmptyState>
        }
      />
    </>
  );
}

const unitsOnly = {};
