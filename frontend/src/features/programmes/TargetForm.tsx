import { NativeSelect, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { schoolYearsQuery } from '../../api/reference';
import type { Schema } from '../../api/types';
import { useAct } from '../../api/useAct';
import { newId } from '../../lib/ids';
import { formatYears } from '../../lib/years';
import { FormPanel, useFieldErrors } from '../../ui/FormPanel';
import { NumberField } from '../../ui/NumberField';
import { say } from '../../ui/notice';
import { createTarget, updateTarget } from './queries';
import { type Subject, SubjectFields, writeParameters } from './SubjectFields';
import { useSubjectWords } from './useSubjectWords';

/** How much is planned; of what, is said once. */
export function TargetForm({ target, onClose }: { target: Schema<'Target'> | undefined; onClose: () => void }) {
  const { t } = useTranslation('programmes');
  const { words } = useSubjectWords();
  const [id] = useState(() => newId());
  const { data: years = [] } = useQuery(schoolYearsQuery);
  const [subject, setSubject] = useState<Subject>({ measure: 'sessions', parameters: {}, scope: undefined });
  const form = useForm({
    initialValues: { schoolYear: '', value: target?.value },
    validate: { value: (many) => (many ? null : t('missing')) },
  });
  const { values, errors, setFieldValue } = form;
  const year = values.schoolYear || years.find((each) => each.current)?.code || '';
  const saving = useAct(({ value = 0 }: typeof values) =>
    target
      ? updateTarget(target, { value })
      : createTarget({
          id,
          measure: subject.measure,
          parameters: writeParameters(subject),
          scope: subject.scope,
          schoolYear: year,
          value,
        }),
  );
  useFieldErrors(form, saving.error);
  return (
    <FormPanel
      bare
      onSubmit={form.onSubmit((said) =>
        saving.mutate(said, {
          onSuccess: (made) => {
            onClose();
            say(t('saved', { name: words(made.measure, made.parameters) }));
          },
        }),
      )}
      onCancel={onClose}
      pending={saving.isPending}
      error={saving.error}
    >
      {target ? (
        <Text>
          {words(target.measure, target.parameters)} · {target.scope.name} · {formatYears(target.schoolYear)}
        </Text>
      ) : (
        <>
          <SubjectFields value={subject} onChange={setSubject} errors={errors} />
          <NativeSelect
            label={t('schoolYear')}
            size="md"
            value={year}
            data={years.map(({ code }) => ({ value: code, label: formatYears(code) }))}
            onChange={(event) => setFieldValue('schoolYear', event.currentTarget.value)}
            error={errors.schoolYear}
          />
        </>
      )}
      <NumberField
        label={t('target.value')}
        required
        value={values.value}
        onChange={(many) => setFieldValue('value', many)}
        error={errors.value}
      />
    </FormPanel>
  );
}
