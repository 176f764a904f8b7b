import { NativeSelect, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { schoolYearsQuery } from '../../api/reference';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { formatYears } from '../../lib/years';
import { FormPanel, useFieldErrors } from '../../ui/FormPanel';
import { NumberField } from '../../ui/NumberField';
import { numberOf } from './facts';
import { stateProfile } from './queries';
import { qualifiers } from './vocabulary';

interface ProfileFormProps {
  organisation: Schema<'OrganisationView'>;
  onDone: () => void;
  onCancel: () => void;
}

const percent = (value: number | undefined) => (value === undefined ? '' : String(value).replace('.', ','));

/** What an organisation says of itself for a school year; a year that has been told already comes filled in. */
export function ProfileForm({ organisation, onDone, onCancel }: ProfileFormProps) {
  const { t } = useTranslation(['keeping', 'words']);
  const { data: years = [] } = useQuery(schoolYearsQuery);
  const current = years.find((each) => each.current)?.code ?? '';
  const form = useForm({
    initialValues: { ...told(organisation, current), schoolYear: current },
    validate: {
      ethnicMinorityPercent: (value) => {
        const share = numberOf(value);
        return share === null || (share >= 0 && share <= 100) ? null : t('keeping:minorityWrong');
      },
    },
  });
  const { values, setFieldValue, getInputProps, errors } = form;
  const year = values.schoolYear || current;
  const saving = useAct((said: typeof values) =>
    stateProfile(organisation, year, {
      pupils: said.pupils,
      pupilsQualifier: said.pupils === undefined ? undefined : said.pupilsQualifier,
      ethnicMinorityPercent: numberOf(said.ethnicMinorityPercent) ?? undefined,
      classrooms: said.classrooms,
      computerRooms: said.computerRooms,
      libraryRooms: said.libraryRooms,
      note: said.note.trim() || undefined,
    }),
  );
  useFieldErrors(form, saving.error);
  const count = (field: 'pupils' | 'classrooms' | 'computerRooms' | 'libraryRooms') => (
    <NumberField
      label={t(`keeping:${field}`)}
      value={values[field]}
      onChange={(value) => setFieldValue(field, value)}
      error={errors[field]}
    />
  );
  return (
    <FormPanel
      bare
      onSubmit={form.onSubmit((said) => saving.mutate(said, { onSuccess: onDone }))}
      onCancel={onCancel}
      pending={saving.isPending}
      error={saving.error}
    >
      <Text c="dimmed">{t('keeping:profileAbout')}</Text>
      <NativeSelect
        label={t('keeping:schoolYear')}
        value={year}
        data={years.map(({ code }) => ({ value: code, label: formatYears(code) }))}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          form.setValues({ ...told(organisation, chosen), schoolYear: chosen });
        }}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {count('pupils')}
        <NativeSelect
          label={t('keeping:qualifier')}
          size="md"
          data={qualifiers.map((value) => ({ value, label: t(`words:pupilsQualifier.${value}`) }))}
          {...getInputProps('pupilsQualifier')}
        />
      </SimpleGrid>
      {organisation.kind !== 'SCHOOL' && (
        <TextInput label={t('keeping:minority')} inputMode="decimal" {...getInputProps('ethnicMinorityPercent')} />
      )}
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {count('classrooms')}
        {count('computerRooms')}
        {count('libraryRooms')}
      </SimpleGrid>
      <Textarea label={t('keeping:note')} autosize minRows={2} {...getInputProps('note')} />
    </FormPanel>
  );
}

function told(organisation: Schema<'OrganisationView'>, year: string) {
  const profile = organisation.profiles.find((each) => each.schoolYear === year);
  return {
    pupils: profile?.pupils,
    pupilsQualifier: profile?.pupilsQualifier ?? ('EXACT' as Schema<'PupilsQualifier'>),
    ethnicMinorityPercent: percent(profile?.ethnicMinorityPercent),
    classrooms: profile?.classrooms,
    computerRooms: profile?.computerRooms,
    libraryRooms: profile?.libraryRooms,
    note: profile?.note ?? '',
  };
}
