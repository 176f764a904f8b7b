import { NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { newId } from '../../lib/ids';
import { DateField } from '../../ui/DateField';
import { FormPanel, useFieldErrors } from '../../ui/FormPanel';
import { NumberField } from '../../ui/NumberField';
import { say } from '../../ui/notice';
import { createReportedFigure, updateReportedFigure } from './queries';
import { type Subject, SubjectFields, writeParameters } from './SubjectFields';
import { useSubjectWords } from './useSubjectWords';
import { qualifiers } from './vocabulary';

interface ReportedFormProps {
  figure: Schema<'ReportedFigure'> | undefined;
  onClose: () => void;
}

/** A number of the time before the system: of what, of which time, how exact, and who said so. */
export function ReportedForm({ figure, onClose }: ReportedFormProps) {
  const { t } = useTranslation(['programmes', 'words']);
  const { words } = useSubjectWords();
  const [id] = useState(() => newId());
  const [subject, setSubject] = useState<Subject>({ measure: 'sessions', parameters: {}, scope: undefined });
  const missing = (value: unknown) => (value ? null : t('programmes:missing'));
  const form = useForm({
    initialValues: {
      from: figure?.from,
      to: figure?.to,
      value: figure?.value,
      qualifier: figure?.qualifier ?? ('EXACT' as Schema<'FigureQualifier'>),
      source: figure?.source ?? '',
    },
    validate: { from: missing, to: missing, value: missing },
  });
  const { values, errors, setFieldValue, getInputProps } = form;
  const saving = useAct(({ from = '', to = '', value = 0, qualifier, source }: typeof values) => {
    const said = { from, to, value, qualifier, source };
    return figure
      ? updateReportedFigure(figure, said)
      : createReportedFigure({
          id,
          measure: subject.measure,
          parameters: writeParameters(subject),
          scope: subject.scope,
          ...said,
        });
  });
  useFieldErrors(form, saving.error);
  return (
    <FormPanel
      bare
      onSubmit={form.onSubmit((said) =>
        saving.mutate(said, {
          onSuccess: (made) => {
            onClose();
            say(t('programmes:saved', { name: words(made.measure, made.parameters) }));
          },
        }),
      )}
      onCancel={onClose}
      pending={saving.isPending}
      error={saving.error}
    >
      {figure ? (
        <Text>
          {words(figure.measure, figure.parameters)} · {figure.scope.name}
        </Text>
      ) : (
        <SubjectFields value={subject} onChange={setSubject} errors={errors} />
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DateField
          label={t('programmes:reported.from')}
          required
          value={values.from}
          onChange={(day) => setFieldValue('from', day)}
          error={errors.from}
        />
        <DateField
          label={t('programmes:reported.to')}
          required
          value={values.to}
          onChange={(day) => setFieldValue('to', day)}
          error={errors.to}
        />
        <NativeSelect
          label={t('programmes:reported.qualifier')}
          size="md"
          data={qualifiers.map((value) => ({ value, label: t(`words:pupilsQualifier.${value}`) }))}
          {...getInputProps('qualifier')}
        />
        <NumberField
          label={t('programmes:value')}
          required
          value={values.value}
          onChange={(many) => setFieldValue('value', many)}
          error={errors.value}
        />
      </SimpleGrid>
      <TextInput label={t('programmes:reported.source')} required {...getInputProps('source')} />
    </FormPanel>
  );
}
