import { Alert, Fieldset, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { newId } from '../../lib/ids';
import { ChipsField } from '../../ui/ChipField';
import { DateField } from '../../ui/DateField';
import { FormPanel, useFieldErrors } from '../../ui/FormPanel';
import { NumberField } from '../../ui/NumberField';
import { say } from '../../ui/notice';
import { createPhase, updatePhase } from './queries';
import { levels, unitKinds } from './vocabulary';

interface PhaseFormProps {
  phase: Schema<'Phase'> | undefined;
  onClose: () => void;
}

const planned: Partial<Record<Schema<'EducationLevel'>, number>> = { PRESCHOOL: 3, PRIMARY: 4, LOWER_SECONDARY: 3 };

/** A phase: its days, the units that take part, and how many pilot schools each of them selects. */
export function PhaseForm({ phase, onClose }: PhaseFormProps) {
  const { t } = useTranslation(['programmes', 'words']);
  const [id] = useState(() => newId());
  const told = Object.fromEntries(phase?.quotas.map(({ level, slots }) => [level, slots]) ?? []);
  const form = useForm({
    initialValues: {
      code: phase?.code ?? '',
      name: phase?.name ?? '',
      startsOn: phase?.startsOn,
      endsOn: phase?.endsOn,
      unitKinds: [...(phase?.unitKinds ?? ['DISTRICT_OFFICE', 'COMMUNE'])] as string[],
      slots: Object.fromEntries(levels.map((level) => [level, phase ? (told[level] ?? 0) : (planned[level] ?? 0)])),
    },
    validate: {
      startsOn: (day) => (day ? null : t('programmes:missing')),
      endsOn: (day) => (day ? null : t('programmes:missing')),
    },
  });
  const { values, errors, setFieldValue, getInputProps } = form;
  const saving = useAct((said: typeof values) => {
    const body = {
      name: said.name.trim(),
      startsOn: said.startsOn ?? '',
      endsOn: said.endsOn ?? '',
      unitKinds: said.unitKinds as Schema<'OrganisationKind'>[],
      quotas: levels.map((level) => ({ level, slots: said.slots[level] ?? 0 })),
    };
    return phase ? updatePhase(phase, body) : createPhase({ id, code: said.code.trim(), ...body });
  });
  useFieldErrors(form, saving.error);
  const quotas = phase?.allowedActions.find((each) => each.action === 'changeQuotas');
  const fixed = quotas !== undefined && !quotas.allowed;
  return (
    <FormPanel
      bare
      onSubmit={form.onSubmit((said) =>
        saving.mutate(said, {
          onSuccess: ({ name }) => {
            onClose();
            say(t('programmes:saved', { name }));
          },
        }),
      )}
      onCancel={onClose}
      pending={saving.isPending}
      error={saving.error}
    >
      {!phase && (
        <TextInput
          label={t('programmes:code')}
          description={t('programmes:codeStays')}
          required
          {...getInputProps('code')}
        />
      )}
      <TextInput label={t('programmes:name')} required {...getInputProps('name')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DateField
          label={t('programmes:startsOn')}
          required
          value={values.startsOn}
          onChange={(day) => setFieldValue('startsOn', day)}
          error={errors.startsOn}
        />
        <DateField
          label={t('programmes:endsOn')}
          required
          value={values.endsOn}
          onChange={(day) => setFieldValue('endsOn', day)}
          error={errors.endsOn}
        />
      </SimpleGrid>
      <ChipsField
        label={t('programmes:phase.units')}
        value={values.unitKinds}
        onChange={(kinds) => setFieldValue('unitKinds', kinds)}
        error={errors.unitKinds}
        options={unitKinds.map((kind) => ({ value: kind, label: t(`words:organisationKind.${kind}`) }))}
      />
      <Fieldset legend={t('programmes:phase.quota')} disabled={fixed}>
        {fixed ? (
          <Alert color="straw">{t('programmes:phase.inUse', { reason: quotas.reason ?? '' })}</Alert>
        ) : (
          <Text size="sm" c="dimmed" mb="xs">
            {t('programmes:phase.quotaAbout')}
          </Text>
        )}
        <SimpleGrid cols={{ base: 2, sm: 3 }} mt="xs">
          {levels.map((level, index) => (
            <NumberField
              key={level}
              label={t(`words:level.${level}`)}
              value={values.slots[level]}
              onChange={(slots) => setFieldValue(`slots.${level}`, slots ?? 0)}
              error={errors[`quotas.${index}.slots`]}
            />
          ))}
        </SimpleGrid>
      </Fieldset>
    </FormPanel>
  );
}
