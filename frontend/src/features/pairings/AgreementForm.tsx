import { NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { newId } from '../../lib/ids';
import { DateField } from '../../ui/DateField';
import { FormPanel, useFieldErrors } from '../../ui/FormPanel';
import { type AgreementValues, newValues, requestOf, valuesOf } from './agreementValues';
import { Commitments } from './Commitments';
import { createAgreement, updateAgreement } from './queries';
import { Signatories } from './Signatories';

interface AgreementFormProps {
  /** The pairing of a new paper. */
  pairing?: Schema<'Pairing'>;
  /** The draft that is changed, as it was when the form opened. */
  agreement?: Schema<'Agreement'>;
  onDone: (agreement: Schema<'Agreement'>) => void;
  onCancel: () => void;
}

/** A paper both sides sign: what it is, who signs, what it says and for how long. */
export function AgreementForm({ pairing, agreement, onDone, onCancel }: AgreementFormProps) {
  const { t } = useTranslation(['agreements', 'words']);
  const [id] = useState(() => newId());
  const parties = agreement ?? pairing;
  const types = parties?.agreementTypes ?? [];
  const form = useForm<AgreementValues>({
    initialValues: agreement ? valuesOf(agreement) : newValues(types[0] ?? 'COVENANT'),
    validate: {
      validUntil: (until, { validFrom, signedOn }) =>
        until && until < (validFrom ?? signedOn ?? until) ? t('agreements:termMissing') : null,
      FIRST: { name: half('post'), post: half('name') },
      SECOND: { name: half('post'), post: half('name') },
    },
  });
  const saving = useAct((values: AgreementValues) =>
    agreement
      ? updateAgreement(agreement, requestOf(values))
      : createAgreement({ id, pairingId: pairing?.id ?? '', ...requestOf(values) }),
  );
  useFieldErrors(form, saving.error);

  /** Who is named has a post, and the other way round. */
  function half(other: 'name' | 'post') {
    return (value: string, values: AgreementValues, path: string) => {
      const [side, row] = path.split('.');
      const signatory = values[side as 'FIRST' | 'SECOND'][Number(row)];
      return !value.trim() && signatory?.[other].trim() ? t('agreements:blank') : null;
    };
  }

  const date = (field: 'signedOn' | 'validFrom' | 'validUntil') => ({
    label: t(`agreements:${field}`),
    description: t(`agreements:${field}Hint`),
    clearable: true,
    value: form.values[field],
    onChange: (day: string | undefined) => form.setFieldValue(field, day),
    error: form.errors[field],
  });

  return (
    <FormPanel
      bare
      onSubmit={form.onSubmit((values) => saving.mutate(values, { onSuccess: onDone }))}
      submitLabel={t('agreements:save')}
      onCancel={onCancel}
      pending={saving.isPending}
      error={saving.error}
    >
      {agreement && (
        <Text size="sm" c="dimmed">
          {t('agreements:amendAbout')}
        </Text>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={t('agreements:type')}
          data={types.map((value) => ({ value, label: t(`words:agreementType.${value}`) }))}
          data-autofocus
          {...form.getInputProps('type')}
        />
        <TextInput label={t('agreements:number')} {...form.getInputProps('number')} />
        <DateField {...date('signedOn')} />
        <TextInput label={t('agreements:place')} {...form.getInputProps('place')} />
        <DateField {...date('validFrom')} />
        <DateField {...date('validUntil')} />
      </SimpleGrid>
      <Signatories form={form} side="FIRST" name={parties?.first.name ?? ''} />
      <Signatories form={form} side="SECOND" name={parties?.second.name ?? ''} />
      <Commitments form={form} />
    </FormPanel>
  );
}
