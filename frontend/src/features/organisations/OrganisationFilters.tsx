import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { DateField } from '../../ui/DateField';
import { FilterSelect } from '../../ui/FilterBar';
import styles from './OrganisationFilters.module.css';
import { OrganisationPicker } from './OrganisationPicker';
import { kinds, levels, ownerships, zones } from './vocabulary';

interface Filters {
  kind?: Schema<'OrganisationKind'>;
  level?: Schema<'EducationLevel'>;
  zone?: Schema<'Zone'>;
  ownership?: Schema<'Ownership'>;
  unit?: string;
  parentEnded?: 'true';
  asOf?: string;
}

interface OrganisationFiltersProps {
  filters: Filters;
  onChange: (changed: Filters) => void;
}

export function OrganisationFilters({ filters, onChange }: OrganisationFiltersProps) {
  const { t } = useTranslation(['organisations', 'words']);
  return (
    <>
      <FilterSelect
        label={t('organisations:kind')}
        value={filters.kind}
        onChange={(kind) => onChange({ kind })}
        options={kinds.map((value) => ({ value, label: t(`words:organisationKind.${value}`) }))}
      />
      <FilterSelect
        label={t('organisations:level')}
        value={filters.level}
        onChange={(level) => onChange({ level })}
        options={levels.map((value) => ({ value, label: t(`words:level.${value}`) }))}
      />
      <FilterSelect
        label={t('organisations:zone')}
        value={filters.zone}
        onChange={(zone) => onChange({ zone })}
        options={zones.map((value) => ({ value, label: t(`words:zone.${value}`) }))}
      />
      <FilterSelect
        label={t('organisations:ownership')}
        value={filters.ownership}
        onChange={(ownership) => onChange({ ownership })}
        options={ownerships.map((value) => ({ value, label: t(`words:ownership.${value}`) }))}
      />
      <FilterSelect
        label={t('organisations:parent')}
        value={filters.parentEnded}
        onChange={(parentEnded) => onChange({ parentEnded })}
        options={[{ value: 'true', label: t('organisations:parentEnded') }]}
      />
      <UnitFilter value={filters.unit} onChange={(unit) => onChange({ unit })} />
      <DateField
        label={t('organisations:asOf')}
        placeholder={t('organisations:asOfHint')}
        value={filters.asOf}
        onChange={(asOf) => onChange({ asOf })}
        clearable
        w={160}
      />
    </>
  );
}

/** A unit and all below it. */
function UnitFilter({ value, onChange }: { value: string | undefined; onChange: (unit: string | undefined) => void }) {
  const { t } = useTranslation('organisations');
  return <OrganisationPicker label={t('unit')} value={value} onChange={onChange} className={styles.unit} />;
}
