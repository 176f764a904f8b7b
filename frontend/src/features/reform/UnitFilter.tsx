import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { withoutAccents } from '../../lib/text';
import { ofSchools } from './pictureData';
import { pictureQuery } from './queries';

interface UnitFilterProps {
  reform: Pick<Schema<'Reform'>, 'id'>;
  /** The code. */
  value: string | undefined;
  onChange: (code: string | undefined) => void;
  /** Only the old units. */
  ended?: boolean;
}

/** Finds an old or a new unit of the reform as one types; the new ones are in no directory yet. */
export function UnitFilter({ reform, value, onChange, ended = false }: UnitFilterProps) {
  const { t } = useTranslation(['reform', 'ui', 'organisations', 'words']);
  const { data, isPending } = useQuery(pictureQuery(reform.id));
  const units = useMemo(() => {
    const all = new Map([...(data?.from ?? []), ...(ended ? [] : (data?.to ?? []))].map((unit) => [unit.code, unit]));
    return [...all.values()].map(({ code, name, kind }) => ({
      value: code,
      label: name,
      kind,
      sought: withoutAccents(`${name} ${code}`),
    }));
  }, [data, ended]);
  const about = useMemo(() => new Map(units.map((unit) => [unit.value, unit])), [units]);
  return (
    <Select
      label={t(ended ? 'reform:endedUnit' : data && ofSchools(data) ? 'reform:school' : 'reform:unit')}
      placeholder={t('organisations:pick')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('ui:clear') }}
      data={units.map(({ value: code, label }) => ({ value: code, label }))}
      limit={50}
      value={value ?? null}
      onChange={(code) => onChange(code ?? undefined)}
      filter={({ options, search }) => {
        const sought = withoutAccents(search.trim());
        return options.filter((option) => 'value' in option && about.get(option.value)?.sought.includes(sought));
      }}
      nothingFoundMessage={isPending ? t('organisations:searching') : t('organisations:pickNothing')}
      renderOption={({ option }) => (
        <div>
          {option.label}
          <br />
          <small>{`${t(`words:organisationKind.${about.get(option.value)?.kind ?? 'COMMUNE'}`)} · ${option.value}`}</small>
        </div>
      )}
    />
  );
}
