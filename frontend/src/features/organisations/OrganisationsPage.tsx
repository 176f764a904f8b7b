import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../ui/DateField';
import { FilterBar, FilterSearch } from '../../ui/FilterBar';
import { PageHeader } from '../../ui/PageHeader';
import { NewOrganisation } from './NewOrganisation';
import { OrganisationFilters } from './OrganisationFilters';
import { OrganisationList } from './OrganisationList';
import { OrganisationTree } from './OrganisationTree';
import { PartChip } from './PartChip';
import { organisationsRoute } from './routes';

/** The directory: search, filters, and what they find as a list or as a tree. */
export function OrganisationsPage() {
  const { t } = useTranslation('organisations');
  const search = organisationsRoute.useSearch();
  const navigate = organisationsRoute.useNavigate();
  const { view, q, ...filters } = search;

  function change(changed: typeof search) {
    navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  }

  return (
    <>
      <PageHeader
        title={t('title')}
        about={t('about')}
        actions={
          <>
            <NewOrganisation />
            <SegmentedControl
              aria-label={t('view')}
              value={view ?? 'list'}
              onChange={(chosen) => change({ view: chosen === 'tree' ? 'tree' : undefined })}
              data={[
                { value: 'list', label: t('list') },
                { value: 'tree', label: t('tree') },
              ]}
            />
          </>
        }
      />
      {view === 'tree' ? (
        <>
          <DateField
            label={t('asOf')}
            placeholder={t('asOfHint')}
            value={search.asOf}
            onChange={(asOf) => change({ asOf })}
            clearable
            w={160}
            mb="md"
          />
          <OrganisationTree key={search.asOf} asOf={search.asOf} />
        </>
      ) : (
        <>
          <FilterBar
            active={Object.values({ ...filters, map: undefined }).filter(Boolean).length}
            onClear={() => navigate({ search: { q }, replace: true })}
            search={
              <FilterSearch
                label={t('searchLabel')}
                placeholder={t('searchHint')}
                value={q}
                onChange={(typed) => change({ q: typed })}
              />
            }
          >
            <OrganisationFilters filters={filters} onChange={change} />
          </FilterBar>
          <PartChip part={search.part} asOf={search.asOf} onClear={() => change({ part: undefined })} />
          <OrganisationList
            filter={{ q, ...filters, parentEnded: filters.parentEnded && true }}
            onClear={Object.values(search).some(Boolean) ? () => navigate({ search: {}, replace: true }) : undefined}
          />
        </>
      )}
    </>
  );
}
