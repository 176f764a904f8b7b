import { Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { newId } from '../../lib/ids';
import { DateField } from '../../ui/DateField';
import { FormPanel, useFieldErrors } from '../../ui/FormPanel';
import { FactFields } from './FactFields';
import { differences, type FactValues, factsOf, newOne, numberOf } from './facts';
import { changeOrganisation, correctOrganisation, createOrganisation } from './queries';

type View = Schema<'OrganisationView'>;

interface OrganisationFormProps {
  /** What becomes of it: a new one, another fact from a day on, or a fact put right. */
  mode: 'create' | 'change' | 'correct';
  /** The one that is changed or corrected. */
  organisation?: View;
  /** Under whom a new one is to stand. */
  parent?: string;
  onDone: (organisation: View) => void;
  onCancel: () => void;
}

/** Makes an organisation, changes it from a day on, or corrects what is recorded. */
export function OrganisationForm({ mode, organisation, parent, onDone, onCancel }: OrganisationFormProps) {
  const { t } = useTranslation('keeping');
  const [id] = useState(() => newId());
  const [before] = useState(() => factsOf(organisation, parent));
  const form = useForm<FactValues>({
    initialValues: before,
    validate: {
      code: (value) => (value.trim() ? null : t('codeMissing')),
      name: (value) => (value.trim() ? null : t('nameMissing')),
      levels: (value, { kind }) => (kind === 'SCHOOL' && value.length === 0 ? t('levelsMissing') : null),
      latitude: (value) => (Number.isNaN(numberOf(value)) ? t('pointWrong') : null),
      longitude: (value) => (Number.isNaN(numberOf(value)) ? t('pointWrong') : null),
      day: (value) => (mode === 'change' && !value ? t('dayMissing') : null),
    },
  });
  const [nothing, setNothing] = useState(false);
  const sending = useAct(async (facts: FactValues) => {
    if (mode === 'create' || !organisation) {
      return createOrganisation(newOne(facts, id));
    }
    const changed = differences(facts, before);
    const document = facts.document.trim();
    const body = { ...changed, ...(document && { decidingDocument: document }) };
    return mode === 'change'
      ? changeOrganisation(organisation, { ...body, from: facts.day ?? '' })
      : correctOrganisation(organisation, body);
  });
  useFieldErrors(form, sending.error);

  function send(facts: FactValues) {
    const unchanged = Object.keys(differences(facts, before)).length === 0 && !facts.document.trim();
    setNothing(mode !== 'create' && unchanged);
    if (mode === 'create' || !unchanged) {
      sending.mutate(facts, { onSuccess: onDone });
    }
  }

  return (
    <FormPanel
      bare
      onSubmit={form.onSubmit(send)}
      submitLabel={mode === 'create' ? t('create') : undefined}
      onCancel={onCancel}
      pending={sending.isPending}
      error={sending.error}
    >
      {mode !== 'create' && <Text c="dimmed">{mode === 'change' ? t('changeAbout') : t('correctAbout')}</Text>}
      {mode !== 'correct' && (
        <DateField
          label={mode === 'change' ? t('from') : t('firstDay')}
          required={mode === 'change'}
          clearable={mode === 'create'}
          value={form.values.day}
          onChange={(day) => form.setFieldValue('day', day)}
          error={form.errors.day ?? form.errors.from}
        />
      )}
      <FactFields form={form} fresh={mode === 'create'} self={organisation?.code} />
      {nothing && (
        <Text role="alert" c="var(--mantine-color-error)">
          {t('nothingChanged')}
        </Text>
      )}
    </FormPanel>
  );
}
