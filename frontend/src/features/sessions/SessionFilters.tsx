import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { schoolYearsQuery } from '../../api/reference';
import { useThemes } from '../../api/useThemes';
import { DateField } from '../../ui/DateField';
import { FilterBar, FilterSearch, FilterSelect } from '../../ui/FilterBar';
import { OrganisationPicker } from '../organisations/OrganisationPicker';
import { levels } from '../organisations/vocabulary';
import { sessionsRoute } from './routes';
import { organisingLevels, sessionKinds, sessionStatuses } from './vocabulary';

const schoolsOnly = { kind: 'SCHOOL' } as const;

/** The filters of the list, all in the address. */
export function SessionFilters() {
  const { t } = useTranslation(['sessions', 'words']);
  const search = sessionsRoute.useSearch();
  const navigate = sessionsRoute.useNavigate();
  const years = useQuery(schoolYearsQuery).data ?? [];
  const { themes } = useThemes();
  const { q, ...others } = search;

  function change(changed: typeof search) {
    navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  }

  return (
    <FilterBar
      active={Object.values(others).filter(Boolean).length}
      onClear={() => navigate({ search: { q }, replace: true })}
      search={
        <FilterSearch
          label={t('sessions:searchLabel')}
          placeholder={t('sessions:searchHint')}
          value={q}
          onChange={(typed) => change({ q: typed })}
        />
      }
    >
      <FilterSelect
        label={t('sessions:schoolYear')}
        value={search.schoolYear}
        onChange={(schoolYear) => change({ schoolYear })}
        options={years.map(({ code }) => ({ value: code, label: code.replace('-', '–') }))}
      />
      <FilterSelect
        label={t('sessions:status')}
        value={search.status}
        onChange={(status) => change({ status })}
        options={alsoChosen(sessionStatuses, search.status, (value) => t(`words:sessionStatus.${value}`))}
      />
      <FilterSelect
        label={t('sessions:kind')}
        value={search.kind}
        onChange={(kind) => change({ kind })}
        options={alsoChosen(sessionKinds, search.kind, (value) => t(`words:sessionKind.${value}`))}
      />
      <FilterSelect
        label={t('sessions:theme')}
        value={search.theme}
        onChange={(theme) => change({ theme })}
        options={themes}
      />
      <FilterSelect
        label={t('sessions:level')}
        value={search.level}
        onChange={(level) => change({ level })}
        options={alsoChosen(levels, search.level, (value) => t(`words:level.${value}`))}
      />
      <FilterSelect
        label={t('sessions:organisingLevel')}
        value={search.organisingLevel}
        onChange={(organisingLevel) => change({ organisingLevel })}
        options={alsoChosen(organisingLevels, search.organisingLevel, (value) => t(`words:organisingLevel.${value}`))}
      />
      <OrganisationPicker label={t('sessions:unit')} value={search.unit} onChange={(unit) => change({ unit })} />
      <OrganisationPicker
        label={t('sessions:school')}
        value={search.school}
        onChange={(school) => change({ school })}
        filter={schoolsOnly}
      />
      <DateField label={t('sessions:from')} value={search.from} onChange={(from) => change({ from })} clearable />
      <DateField label={t('sessions:to')} value={search.to} onChange={(to) => change({ to })} clearable />
    </FilterBar>
  );
}

/** The choices; an address that names several at once keeps them as one more. */
function alsoChosen<Value extends string>(
  values: readonly Value[],
  chosen: string | undefined,
  name: (value: Value) => string,
): { value: string; label: string }[] {
  const options: { value: string; label: string }[] = values.map((value) => ({ value, label: name(value) }));
  if (chosen?.includes(',')) {
    const several = values.filter((value) => chosen.split(',').includes(value));
    options.push({ value: chosen, label: several.map(name).join(', ') });
  }
  return options;
}
