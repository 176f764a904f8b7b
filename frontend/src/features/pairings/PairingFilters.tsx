import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { phasesQuery } from '../../api/reference';
import { formatYears } from '../../lib/years';
import { DateField } from '../../ui/DateField';
import { FilterBar, FilterSearch, FilterSelect } from '../../ui/FilterBar';
import { OrganisationPicker } from '../organisations/OrganisationPicker';
import { levels } from '../organisations/vocabulary';
import { type PairingSearch, pairingKinds, pairingStatuses } from './vocabulary';

interface PairingFiltersProps {
  search: PairingSearch;
  onChange: (changed: PairingSearch) => void;
  onClear: () => void;
  /** The words for no status, where that means something. */
  anyStatus?: string;
  /** What only one of the pages asks. */
  children?: ReactNode;
}

/** The filters over pairings: the same for the list, the picture and the map, so that one leads to the other. */
export function PairingFilters({ search, onChange, onClear, anyStatus, children }: PairingFiltersProps) {
  const { t } = useTranslation(['pairings', 'words']);
  const phases = useQuery(phasesQuery);
  return (
    <FilterBar
      active={activeFilters(search)}
      onClear={onClear}
      search={
        <FilterSearch
          label={t('pairings:searchLabel')}
          placeholder={t('pairings:searchHint')}
          value={search.q}
          onChange={(q) => onChange({ q })}
        />
      }
    >
      <OrganisationPicker
        label={t('pairings:unit')}
        value={search.unit ?? search.school ?? search.scope}
        onChange={(unit) => onChange({ unit, school: undefined, scope: undefined, map: undefined })}
      />
      <FilterSelect
        label={t('pairings:kind')}
        value={search.kind}
        onChange={(kind) => onChange({ kind })}
        options={pairingKinds.map((value) => ({ value, label: t(`words:pairingKind.${value}`) }))}
      />
      <FilterSelect
        label={t('pairings:level')}
        value={search.level}
        onChange={(level) => onChange({ level })}
        options={levels.map((value) => ({ value, label: t(`words:level.${value}`) }))}
      />
      <FilterSelect
        label={t('pairings:status')}
        value={search.status}
        onChange={(status) => onChange({ status })}
        any={anyStatus}
        options={pairingStatuses.map((value) => ({ value, label: t(`words:pairingStatus.${value}`) }))}
      />
      <FilterSelect
        label={t('pairings:phase')}
        value={search.phase}
        onChange={(phase) => onChange({ phase })}
        options={(phases.data ?? []).map((phase) => ({ value: phase.code, label: formatYears(phase.code) }))}
      />
      <DateField
        label={t('pairings:asOf')}
        value={search.asOf}
        onChange={(asOf) => onChange({ asOf })}
        clearable
        w={{ base: '100%', sm: '11rem' }}
      />
      {children}
    </FilterBar>
  );
}

/** How many of them are set; search and map are none of them. */
export function activeFilters({ q: _q, map: _map, ...filters }: PairingSearch): number {
  return Object.values(filters).filter(Boolean).length;
}
