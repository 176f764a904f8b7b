import { Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { DateField } from '../../ui/DateField';
import { FormPanel, useFieldErrors } from '../../ui/FormPanel';
import { Tickbox } from '../../ui/Tickbox';
import { useActing } from '../access/acting';
import { OrganisationPicker, OrganisationsPicker } from './OrganisationPicker';
import { recordSuccession } from './queries';

const offices = 'CITY_DEPARTMENT,DISTRICT_OFFICE,COMMUNE';

/** Among which kinds a successor is looked for. */
const likes: Record<Schema<'OrganisationKind'>, string> = {
  CITY_DEPARTMENT: offices,
  DISTRICT_OFFICE: offices,
  COMMUNE: offices,
  CLUSTER: 'CLUSTER',
  SCHOOL: 'SCHOOL',
  EXTERNAL: 'EXTERNAL',
};

interface SuccessionFormProps {
  organisation: Schema<'OrganisationView'>;
  onDone: () => void;
  onCancel: () => void;
}

/** Who takes over from an organisation: merged with others, split among several, or a part split off. */
export function SuccessionForm({ organisation, onDone, onCancel }: SuccessionFormProps) {
  const { t } = useTranslation('keeping');
  const { me } = useActing();
  const form = useForm({
    initialValues: {
      others: [] as string[],
      to: [] as string[],
      on: me.today as string | undefined,
      goOn: false,
      document: '',
      pilotReplacement: undefined as string | undefined,
    },
    validate: {
      to: (value) => (value.length > 0 ? null : t('successorsMissing')),
      on: (value) => (value ? null : t('dayMissing')),
    },
  });
  const { values, setFieldValue, errors } = form;
  const recording = useAct((said: typeof values) =>
    recordSuccession({
      from: [organisation.code, ...said.others],
      to: said.to.map((code) => ({ code })),
      on: said.on ?? '',
      predecessorsGoOn: said.goOn,
      decidingDocument: said.document.trim() || undefined,
      pilotReplacement: said.pilotReplacement,
    }),
  );
  useFieldErrors(form, recording.error);
  const school = organisation.kind === 'SCHOOL';
  const filter = { kind: likes[organisation.kind] };
  const wrongOther = Object.entries(errors).find(([field]) => /^from\.[1-9]/.test(field))?.[1];
  const wrongSuccessor = Object.entries(errors).find(([field]) => field.startsWith('to.'))?.[1];
  return (
    <FormPanel
      bare
      onSubmit={form.onSubmit((said) => recording.mutate(said, { onSuccess: onDone }))}
      submitLabel={t('succeed')}
      onCancel={onCancel}
      pending={recording.isPending}
      error={recording.error}
    >
      <Text c="dimmed">{t('succeedAbout')}</Text>
      <OrganisationsPicker
        label={t('successors')}
        required
        filter={filter}
        without={[organisation.code, ...values.others]}
        value={values.to}
        onChange={(codes) => setFieldValue('to', codes)}
        error={errors.to ?? wrongSuccessor}
      />
      <OrganisationsPicker
        label={t('others')}
        filter={filter}
        without={[organisation.code, ...values.to]}
        value={values.others}
        onChange={(codes) => setFieldValue('others', codes)}
        error={wrongOther}
      />
      <DateField
        label={t('successionDay')}
        required
        value={values.on}
        onChange={(day) => setFieldValue('on', day)}
        // Whoever still stands under it does so on this day.
        error={errors.on ?? errors['from.0']}
      />
      <Tickbox checked={values.goOn} onChange={(checked) => setFieldValue('goOn', checked)}>
        {t('goOn')}
      </Tickbox>
      <TextInput label={t('document')} placeholder={t('documentHint')} {...form.getInputProps('document')} />
      {school && (
        <OrganisationPicker
          label={t('pilotReplacement')}
          filter={filter}
          without={[organisation.code]}
          value={values.pilotReplacement}
          onChange={(code) => setFieldValue('pilotReplacement', code)}
          error={errors.pilotReplacement}
        />
      )}
    </FormPanel>
  );
}
