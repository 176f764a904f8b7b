import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { schoolYearsQuery } from '../../api/reference';
import { formatYears } from '../../lib/years';
import { DateField } from '../../ui/DateField';
import { FilterBar, FilterSearch, FilterSelect } from '../../ui/FilterBar';
import { OrganisationPicker } from '../organisations/OrganisationPicker';
import { contributionsRoute } from './routes';
import { contributionKinds, contributionStatuses, unitsOfMeasure } from './vocabulary';

/** The filters of the list, all in the address. */
export function ContributionFilters() {
  const { t } = useTranslation(['support', 'supportWords']);
  const search = contributionsRoute.useSearch();
  const navigate = contributionsRoute.useNavigate();
  const years = useQuery(schoolYearsQuery).data ?? [];
  const { q, ...others } = search;

  function change(changed: typeof search) {
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  }

  return (
    <FilterBar
      active={Object.values(others).filter(Boolean).length}
      onClear={() => navigate({ search: { q }, replace: true })}
      search={
        <FilterSearch
          label={t('support:searchLabel')}
          placeholder={t('support:searchHint')}
          value={q}
          onChange={(typed) => change({ q: typed })}
        />
      }
    >
      <FilterSelect
        label={t('support:schoolYear')}
        value={search.schoolYear}
        onChange={(schoolYear) => change({ schoolYear })}
        options={years.map(({ code }) => ({ value: code, label: formatYears(code) }))}
      />
      <FilterSelect
        label={t('support:status')}
        value={search.status}
        onChange={(status) => change({ status })}
        options={contributionStatuses.map((value) => ({ value, label: t(`supportWords:status.${value}`) }))}
      />
      <FilterSelect
        label={t('support:kind')}
        value={search.kind}
        onChange={(kind) => change({ kind })}
        options={contributionKinds.map((value) => ({ value, label: t(`supportWords:kind.${value}`) }))}
      />
      <FilterSelect
        label={t('support:unitOfMeasure')}
        value={search.unitOfMeasure}
        onChange={(unitOfMeasure) => change({ unitOfMeasure })}
        options={unitsOfMeasure.map((value) => ({ value, label: t(`supportWords:unit.${value}`) }))}
      />
      <OrganisationPicker label={t('support:giver')} value={search.giver} onChange={(giver) => change({ giver })} />
      <OrganisationPicker
        label={t('support:receiver')}
        value={search.receiver}
        onChange={(receiver) => change({ receiver })}
      />
      <OrganisationPicker label={t('support:unit')} value={search.unit} onChange={(unit) => change({ unit })} />
      <DateField label={t('support:from')} value={search.from} onChange={(from) => change({ from })} clearable />
      <DateField label={t('support:until')} value={search.to} onChange={(to) => change({ to })} clearable />
    </FilterBar>
  );
}
