import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { DateField } from '../../ui/DateField';
import { FormPanel, useFieldErrors } from '../../ui/FormPanel';
import styles from './Reform.module.css';

export interface DayValues {
  on: string;
  title: string;
  decidingDocument: string;
}

interface DayFormProps {
  reform?: Pick<Schema<'Reform'>, 'on' | 'title' | 'decidingDocument'>;
  submitLabel: string;
  more?: ReactNode;
  pending: boolean;
  error: unknown;
  onSubmit: (values: DayValues) => void;
}

/** The first day of the new map, what the reform is called, and the paper that decided it. */
export function DayForm({ reform, error, onSubmit, ...panel }: DayFormProps) {
  const { t } = useTranslation('reform');
  const form = useForm({
    initialValues: {
      on: reform?.on,
      title: reform?.title ?? '',
      decidingDocument: reform?.decidingDocument ?? '',
    },
    validate: {
      on: (value) => (value ? null : t('onMissing')),
      title: (value) => (value.trim() ? null : t('titleMissing')),
    },
  });
  useFieldErrors(form, error);
  const { values, errors, setFieldValue } = form;
  return (
    <FormPanel
      {...panel}
      error={error}
      onSubmit={form.onSubmit(({ on = '', title, decidingDocument }) =>
        onSubmit({ on, title: title.trim(), decidingDocument: decidingDocument.trim() }),
      )}
    >
      <div className={styles.fields}>
        <DateField
          label={t('on')}
          description={t('onHint')}
          required
          value={values.on}
          onChange={(day) => setFieldValue('on', day)}
          error={errors.on}
        />
        <TextInput label={t('title')} placeholder={t('titleHint')} required {...form.getInputProps('title')} />
        <TextInput label={t('document')} placeholder={t('documentHint')} {...form.getInputProps('decidingDocument')} />
      </div>
    </FormPanel>
  );
}
