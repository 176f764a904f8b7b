import { Alert, Button, Group, SimpleGrid, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemsOf, troubleOf } from '../../api/problems';
import type { Schema } from '../../api/types';
import { useThemes } from '../../api/useThemes';
import { formatInstant } from '../../lib/dates';
import { ChipsField } from '../../ui/ChipField';
import { FormPanel } from '../../ui/FormPanel';
import { Icon } from '../../ui/Icon';
import { NumberField } from '../../ui/NumberField';
import { useActing } from '../access/acting';
import { DayField } from './DayField';
import { keepDraft, type SessionValues } from './draft';
import { PartnersField } from './PartnersField';
import { PrefilledPart, prefilledFields } from './PrefilledPart';
import { attendance } from './vocabulary';

interface SessionFormProps {
  start: SessionValues;
  /** The start is what the person had typed before. */
  restored: boolean;
  onStartOver: () => void;
  draftName: string;
  /** The state of the record that is corrected. */
  etag?: string;
  /** Whom the host usually works with. */
  choices: readonly Schema<'OrganisationRef'>[];
  /** The title of the plan's line it fulfils. */
  line?: string;
  /** A new session, a planned one, or one that was reported already. */
  stage: 'new' | 'planned' | 'reported';
  pending: boolean;
  error: unknown;
  onSend: (values: SessionValues, report: boolean) => void;
}

/** The report: what must be typed first, the rest filled in and folded. */
export function SessionForm(props: SessionFormProps) {
  const { t } = useTranslation('sessions');
  const { me } = useActing();
  const { offered } = useThemes();
  const [keptAt, setKeptAt] = useState<string>();
  const form = useForm<SessionValues>({
    initialValues: props.start,
    onValuesChange: (values) => {
      keepDraft(props.draftName, values, props.etag);
      setKeptAt(formatInstant(new Date().toISOString()).slice(-5));
    },
  });
  const { values } = form;
  const cameError = useId();
  const asksPartners = props.stage === 'new' && props.choices.length !== 1;
  useServerErrors(form, props.error);

  const future = values.date !== undefined && values.date > me.today;
  const reports = props.stage !== 'reported' && !future;
  const second = props.stage === 'planned' ? t('form.save') : t('form.plan');
  const foldedErrors = prefilledFields(asksPartners).some((field) => form.errors[field]);

  return (
    <div>
      {props.restored && (
        <Alert color="lake" mb="md" icon={<Icon name="history" />} role="status">
          <Group gap="sm" justify="space-between">
            <Text size="sm">{t('form.restored')}</Text>
            <Button size="xs" variant="default" onClick={props.onStartOver}>
              {t('form.startOver')}
            </Button>
          </Group>
        </Alert>
      )}
      <FormPanel
        onSubmit={(event) => {
          event.preventDefault();
          props.onSend(values, reports || props.stage === 'reported');
        }}
        submitLabel={reports ? t('form.submit') : props.stage === 'new' ? t('form.plan') : t('form.save')}
        pending={props.pending}
        error={troubleOf(props.error) === 'network' ? undefined : props.error}
        more={
          reports && (
            <Button variant="default" disabled={props.pending} onClick={() => props.onSend(values, false)}>
              {second}
            </Button>
          )
        }
      >
        <DayField
          value={values.date}
          today={me.today}
          past={props.stage === 'reported'}
          error={form.errors.date}
          onChange={(date) => form.setFieldValue('date', date)}
        />
        {asksPartners && (
          <PartnersField
            choices={props.choices}
            value={values.partners}
            host={values.host}
            error={form.errors.partners}
            onChange={(partners) => form.setFieldValue('partners', partners)}
          />
        )}
        <Textarea
          size="md"
          label={t('form.title')}
          placeholder={t('form.titleHint')}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={300}
          {...form.getInputProps('title')}
        />
        <ChipsField
          size="md"
          label={t('themes')}
          options={offered(values.themes)}
          value={values.themes}
          error={form.errors.themes}
          onChange={(chosen) => form.setFieldValue('themes', chosen)}
        />
        <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
          <NumberField
            label={t('form.minutes')}
            value={values.minutes}
            error={form.errors.minutes}
            onChange={(number) => form.setFieldValue('minutes', number)}
          />
        </SimpleGrid>
        <fieldset
          style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}
          aria-describedby={form.errors.attendance ? cameError : undefined}
        >
          <Text component="legend" size="md" fw={600} p={0}>
            {t('form.came')}
          </Text>
          <Text size="sm" c="dimmed" mb="xs">
            {t('form.cameHint')}
          </Text>
          <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
            {attendance.map((who) => (
              <NumberField
                key={who}
                label={t(`form.${who}`)}
                value={values[who]}
                error={form.errors[who]}
                onChange={(number) => {
                  form.setFieldValue(who, number);
                  form.clearFieldError('attendance');
                }}
              />
            ))}
          </SimpleGrid>
          {form.errors.attendance && (
            <Text id={cameError} size="sm" c="var(--mantine-color-error)" mt={6} data-field-error>
              {form.errors.attendance}
            </Text>
          )}
        </fieldset>
        <PrefilledPart
          form={form}
          hostStays={props.stage !== 'new'}
          line={props.line}
          asksPartners={asksPartners}
          needed={foldedErrors}
        />
        {troubleOf(props.error) === 'network' && props.error ? (
          <Alert color="straw" role="alert" icon={<Icon name="offline" />}>
            {t('form.offline')}
          </Alert>
        ) : null}
        <Text size="xs" c="dimmed" role="status">
          {keptAt ? t('form.kept', { time: keptAt }) : t('form.willKeep')}
        </Text>
      </FormPanel>
    </div>
  );
}

/** Puts the service's words beside the fields; who came is one question, and so is with whom. */
function useServerErrors(form: { setErrors: (errors: Record<string, string>) => void }, error: unknown) {
  const { setErrors } = form;
  useEffect(() => {
    const errors: Record<string, string> = {};
    for (const { path, code, message } of problemsOf(error)) {
      const [field = path] = code === 'SESSION_ATTENDANCE_NEEDED' ? ['attendance'] : path.split('.');
      errors[field] ??= message;
    }
    setErrors(errors);
  }, [error, setErrors]);
}
