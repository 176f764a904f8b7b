import { Button, NativeSelect, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { schoolYearsQuery } from '../../api/reference';
import type { Schema } from '../../api/types';
import { ChipsField } from '../../ui/ChipField';
import { OrganisationPicker, OrganisationsPicker } from '../organisations/OrganisationPicker';
import { organisationQuery } from '../organisations/queries';
import { levels } from '../organisations/vocabulary';
import type { SessionValues } from './draft';
import styles from './SessionForm.module.css';
import { organisingLevels, sessionKinds, sessionModes } from './vocabulary';

interface PrefilledPartProps {
  form: UseFormReturnType<SessionValues>;
  line?: string;
  /** A session that exists keeps its host. */
  hostStays: boolean;
  /** The partners are asked above. */
  asksPartners: boolean;
  /** Something in here is wrong and must be seen. */
  needed: boolean;
}

const folded = [
  'host',
  'kind',
  'organisingLevel',
  'mode',
  'levels',
  'schoolYear',
  'place',
  'umbrella',
  'note',
] as const;

export function prefilledFields(asksPartners: boolean): readonly string[] {
  return asksPartners ? folded : [...folded, 'partners'];
}

/** What is known already, in a few lines; opened only by those who want to change it. */
export function PrefilledPart({ form, line, hostStays, asksPartners, needed }: PrefilledPartProps) {
  const { t } = useTranslation('sessions');
  const incomplete = !form.values.host || form.values.levels.length === 0;
  const [opened, setOpened] = useState(incomplete);
  const id = useId();
  const open = opened || needed;
  return (
    <section className={styles.fold} aria-labelledby={id}>
      <div className={styles.head}>
        <Text id={id} fw={600}>
          {t('form.rest')}
        </Text>
        <Button size="xs" variant="default" aria-expanded={open} onClick={() => setOpened(!open)}>
          {open ? t('form.fold') : t('form.change')}
        </Button>
      </div>
      {open ? (
        <Fields form={form} hostStays={hostStays} asksPartners={asksPartners} />
      ) : (
        <Summary values={form.values} line={line} asksPartners={asksPartners} />
      )}
    </section>
  );
}

function Summary({ values, line, asksPartners }: { values: SessionValues; line?: string; asksPartners: boolean }) {
  const { t } = useTranslation(['sessions', 'words']);
  const year = useYear(values);
  const facts: [name: string, value: ReactNode][] = [
    [t('sessions:form.planLine'), line],
    [t('sessions:form.host'), values.host && <Name code={values.host} />],
    [
      t('sessions:form.partners'),
      !asksPartners && values.partners.length > 0 && values.partners.map((code) => <Name key={code} code={code} />),
    ],
    [
      t('sessions:kind'),
      [
        t(`words:sessionKind.${values.kind}`),
        t(`words:organisingLevel.${values.organisingLevel}`),
        t(`words:sessionMode.${values.mode}`),
      ].join(' · '),
    ],
    [t('sessions:levels'), values.levels.map((level) => t(`words:level.${level}`)).join(', ')],
    [t('sessions:schoolYear'), year?.replace('-', '–')],
    [t('sessions:form.place'), values.place],
    [t('sessions:form.umbrella'), values.umbrella],
    [t('sessions:form.note'), values.note],
  ];
  return (
    <dl className={styles.summary}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Fields({ form, hostStays, asksPartners }: Pick<PrefilledPartProps, 'form' | 'hostStays' | 'asksPartners'>) {
  const { t } = useTranslation(['sessions', 'words']);
  const years = useQuery(schoolYearsQuery).data ?? [];
  const { values, errors } = form;
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <OrganisationPicker
          label={t('sessions:form.host')}
          value={values.host}
          clearable={false}
          disabled={hostStays}
          without={values.partners}
          error={errors.host}
          onChange={(code) => form.setFieldValue('host', code)}
        />
        {!asksPartners && (
          <OrganisationsPicker
            label={t('sessions:form.partners')}
            value={values.partners}
            without={values.host ? [values.host] : []}
            error={errors.partners}
            onChange={(codes) => form.setFieldValue('partners', codes)}
          />
        )}
        <NativeSelect
          label={t('sessions:kind')}
          data={sessionKinds.map((value) => ({ value, label: t(`words:sessionKind.${value}`) }))}
          {...form.getInputProps('kind')}
        />
        <NativeSelect
          label={t('sessions:organisingLevel')}
          data={organisingLevels.map((value) => ({ value, label: t(`words:organisingLevel.${value}`) }))}
          {...form.getInputProps('organisingLevel')}
        />
        <NativeSelect
          label={t('sessions:mode')}
          data={sessionModes.map((value) => ({ value, label: t(`words:sessionMode.${value}`) }))}
          {...form.getInputProps('mode')}
        />
        <NativeSelect
          label={t('sessions:schoolYear')}
          data={[
            { value: '', label: t('sessions:form.yearOfDate') },
            ...years.map(({ code }) => ({ value: code, label: code.replace('-', '–') })),
          ]}
          value={values.schoolYear ?? ''}
          error={errors.schoolYear}
          onChange={(event) => form.setFieldValue('schoolYear', event.currentTarget.value || undefined)}
        />
        <TextInput label={t('sessions:form.place')} {...form.getInputProps('place')} />
        <TextInput label={t('sessions:form.umbrella')} {...form.getInputProps('umbrella')} />
      </SimpleGrid>
      <ChipsField
        label={t('sessions:levels')}
        options={levels.map((value) => ({ value, label: t(`words:level.${value}`) }))}
        value={values.levels}
        error={errors.levels}
        onChange={(chosen) => form.setFieldValue('levels', chosen as Schema<'EducationLevel'>[])}
      />
      <Textarea label={t('sessions:form.note')} autosize minRows={2} {...form.getInputProps('note')} />
    </Stack>
  );
}

function Name({ code }: { code: string }) {
  return <div>{useQuery(organisationQuery(code)).data?.name ?? code}</div>;
}

/** The year that was chosen, or the one of the date; the service decides. */
function useYear({ schoolYear, date }: SessionValues): string | undefined {
  const years = useQuery(schoolYearsQuery).data ?? [];
  return schoolYear ?? years.find((year) => date && year.startsOn <= date && date <= year.endsOn)?.code;
}
