import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ChipField, ChipsField } from '../../ui/ChipField';
import type { FactValues } from './facts';
import { OrganisationPicker } from './OrganisationPicker';
import type { OrganisationFilter } from './queries';
import { kinds, levels, ownerships, zones } from './vocabulary';

const unitKinds = ['DISTRICT_OFFICE', 'COMMUNE', 'CLUSTER', 'EXTERNAL'] as const;
const parentKinds = 'CITY_DEPARTMENT,DISTRICT_OFFICE,COMMUNE,CLUSTER' as OrganisationFilter['kind'];
const leaderKinds = 'CLUSTER,DISTRICT_OFFICE,COMMUNE' as OrganisationFilter['kind'];

interface FactFieldsProps {
  form: UseFormReturnType<FactValues>;
  /** A new one may be anything; a school stays a school. */
  fresh: boolean;
  self?: string;
}

/** What is recorded of an organisation for a period. */
export function FactFields({ form, fresh, self }: FactFieldsProps) {
  const { t } = useTranslation(['keeping', 'organisations', 'words']);
  const { values, setFieldValue, getInputProps, errors } = form;
  const school = values.kind === 'SCHOOL';
  const offered = fresh ? kinds.filter((kind) => kind !== 'CITY_DEPARTMENT') : unitKinds;
  const without = self ? [self] : [];
  return (
    <>
      {(fresh || (!school && values.kind !== 'CITY_DEPARTMENT')) && (
        <NativeSelect
          label={t('organisations:kind')}
          data={offered.map((value) => ({ value, label: t(`words:organisationKind.${value}`) }))}
          {...getInputProps('kind')}
        />
      )}
      <TextInput label={t('organisations:name')} required data-autofocus {...getInputProps('name')} />
      <TextInput label={t('keeping:code')} required {...getInputProps('code')} />
      {values.kind !== 'EXTERNAL' && values.kind !== 'CITY_DEPARTMENT' && (
        <OrganisationPicker
          label={t('organisations:parent')}
          required
          filter={{ kind: parentKinds }}
          without={without}
          value={values.parent}
          onChange={(code) => setFieldValue('parent', code)}
          error={errors.parent}
        />
      )}
      <OrganisationPicker
        label={t('organisations:professionalParent')}
        filter={{ kind: leaderKinds }}
        without={without}
        value={values.professionalParent}
        onChange={(code) => setFieldValue('professionalParent', code)}
        error={errors.professionalParent}
      />
      {school && (
        <>
          <ChipsField
            label={t('organisations:level')}
            value={values.levels}
            onChange={(chosen) => setFieldValue('levels', chosen as FactValues['levels'])}
            options={levels.map((value) => ({ value, label: t(`words:level.${value}`) }))}
            error={errors.levels}
          />
          <ChipField
            label={t('organisations:ownership')}
            value={values.ownership}
            onChange={(chosen) => setFieldValue('ownership', chosen as FactValues['ownership'])}
            options={ownerships.map((value) => ({ value, label: t(`words:ownership.${value}`) }))}
            error={errors.ownership}
          />
        </>
      )}
      <ChipField
        label={t('organisations:zone')}
        value={values.zone}
        onChange={(chosen) => setFieldValue('zone', chosen as FactValues['zone'])}
        options={[
          ...zones.map((value) => ({ value, label: t(`words:zone.${value}`) })),
          { value: '', label: t('keeping:none') },
        ]}
      />
      <SimpleGrid cols={2}>
        <TextInput
          label={t('keeping:latitude')}
          inputMode="decimal"
          placeholder={t('keeping:pointHint')}
          {...getInputProps('latitude')}
        />
        <TextInput label={t('keeping:longitude')} inputMode="decimal" {...getInputProps('longitude')} />
      </SimpleGrid>
      <TextInput label={t('keeping:document')} placeholder={t('keeping:documentHint')} {...getInputProps('document')} />
    </>
  );
}
