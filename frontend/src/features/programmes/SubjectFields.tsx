import { NativeSelect, SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OrganisationPicker } from '../organisations/OrganisationPicker';
import { useSubjectWords } from './useSubjectWords';
import { isMeasure, type Measure, measureNames, measures, type Parameter } from './vocabulary';

export interface Subject {
  measure: Measure;
  parameters: Partial<Record<Parameter, string>>;
  scope: string | undefined;
}

/** As a question writes them; the service puts them in order. */
export function writeParameters({ measure, parameters }: Subject): string {
  return measures[measure].flatMap((name) => (parameters[name] ? [`${name}=${parameters[name]}`] : [])).join('&');
}

interface SubjectFieldsProps {
  value: Subject;
  onChange: (subject: Subject) => void;
  errors: Record<string, ReactNode>;
}

/** What a number is of: a measure, its parameters, an organisation. */
export function SubjectFields({ value, onChange, errors }: SubjectFieldsProps) {
  const { t } = useTranslation('programmes');
  const { choices } = useSubjectWords();
  return (
    <>
      <NativeSelect
        label={t('subject')}
        size="md"
        value={value.measure}
        data={measureNames.map((name) => ({ value: name, label: t(`measure.${name}`) }))}
        error={errors.measure ?? errors.parameters}
        onChange={(event) => {
          const measure = event.currentTarget.value;
          if (isMeasure(measure)) {
            onChange({ ...value, measure, parameters: {} });
          }
        }}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {measures[value.measure].map((name) => (
          <NativeSelect
            key={name}
            label={t(`parameter.${name}`)}
            size="md"
            value={value.parameters[name] ?? ''}
            data={[{ value: '', label: t('any') }, ...choices(value.measure, name)]}
            onChange={(event) => {
              const chosen = event.currentTarget.value || undefined;
              onChange({ ...value, parameters: { ...value.parameters, [name]: chosen } });
            }}
          />
        ))}
      </SimpleGrid>
      <OrganisationPicker
        label={t('scope')}
        description={t('scopeHint')}
        value={value.scope}
        onChange={(scope) => onChange({ ...value, scope })}
        error={errors.scope}
      />
    </>
  );
}
