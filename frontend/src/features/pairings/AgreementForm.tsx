import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Body, Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { newId } from '../../lib/ids';
import { DateField } from '../../ui/DateField';
import { FormPanel, useFieldErrors } from '../../ui/FormPanel';
import { useActing } from '../access/acting';
import { createAgreement } from './queries';
import { agreementTypes, usualAgreement } from './vocabulary';

interface AgreementFormProps {
  pairing: Schema<'Pairing'>;
  onDone: () => void;
  onCancel: () => void;
}

/** A paper both sides sign: what it is, its number, its date. */
export function AgreementForm({ pairing, onDone, onCancel }: AgreementFormProps) {
  const { t } = useTranslation(['pairings', 'words']);
  const { me } = useActing();
  const [id] = useState(() => newId());
  const form = useForm({
    initialValues: {
      type: usualAgreement(pairing) as Schema<'AgreementType'>,
      number: '',
      signedOn: me.today as string | undefined,
    },
    validate: { signedOn: (value) => (value ? null : t('pairings:signedOnMissing')) },
  });
  const adding = useAct((body: Body<'createAgreement'>) => createAgreement(body));
  useFieldErrors(form, adding.error);

  function send({ type, number, signedOn }: typeof form.values) {
    adding.mutate(
      { id, pairingId: pairing.id, type, number: number.trim() || undefined, signedOn: signedOn ?? '' },
      { onSuccess: onDone },
    );
  }

  return (
    <FormPanel
      bare
      onSubmit={form.onSubmit(send)}
      submitLabel={t('pairings:addAgreement')}
      onCancel={onCancel}
      pending={adding.isPending}
      error={adding.error}
    >
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <NativeSelect
          label={t('pairings:agreementType')}
          data={agreementTypes.map((value) => ({ value, label: t(`words:agreementType.${value}`) }))}
          data-autofocus
          {...form.getInputProps('type')}
        />
        <TextInput label={t('pairings:number')} {...form.getInputProps('number')} />
        <DateField
          label={t('pairings:signingDate')}
          required
          value={form.values.signedOn}
          onChange={(date) => form.setFieldValue('signedOn', date)}
          error={form.errors.signedOn}
        />
      </SimpleGrid>
    </FormPanel>
  );
}
