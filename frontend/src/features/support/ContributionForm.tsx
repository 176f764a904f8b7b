import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemsOf } from '../../api/problems';
import type { Schema } from '../../api/types';
import { ChipField } from '../../ui/ChipField';
import { DateField } from '../../ui/DateField';
import { FormPanel } from '../../ui/FormPanel';
import { NumberField } from '../../ui/NumberField';
import { useActing } from '../access/acting';
import { OrganisationsPicker } from '../organisations/OrganisationPicker';
import type { ContributionValues } from './draft';
import { contributionKinds, sponsorKinds, unitsOfMeasure, usualUnit } from './vocabulary';

const most = 1_000_000_000_000;

interface ContributionFormProps {
  start: ContributionValues;
  /** A new one, one that was pledged, or one the giver has given its word for. */
  stage: 'new' | 'pledged' | 'delivered';
  pending: boolean;
  error: unknown;
  onSend: (values: ContributionValues, deliver: boolean) => void;
}

/** What must be said first; what is rarer folded below it. */
export function ContributionForm({ start, stage, pending, error, onSend }: ContributionFormProps) {
  const { t } = useTranslation(['support', 'supportWords']);
  const { me } = useActing();
  const form = useForm<ContributionValues>({ initialValues: start });
  const { values, errors } = form;
  const [more, setMore] = useState(
    start.sponsors.length > 0 || start.valueVnd !== undefined || start.note !== '' || start.givers.length === 0,
  );
  const money = values.unitOfMeasure === 'VND';
  const ahead = values.date !== undefined && values.date > me.today;
  const delivers = stage === 'delivered' || !ahead;
  const [sponsor] = values.sponsors;
  const { setErrors } = form;

  useEffect(() => {
    const found: Record<string, string> = {};
    for (const { path, message } of problemsOf(error)) {
      const [field = path] = path.split('.');
      found[field] ??= message;
    }
    setErrors(found);
    if (found.valueVnd || found.sponsors || found.note) {
      setMore(true);
    }
  }, [error, setErrors]);

  function choose(kind: Schema<'ContributionKind'>) {
    form.setValues({ kind, unitOfMeasure: usualUnit[kind] ?? values.unitOfMeasure });
  }

  return (
    <FormPanel
      onSubmit={(event) => {
        event.preventDefault();
        onSend(values, delivers);
      }}
      submitLabel={
        stage === 'delivered' ? t('support:form.save') : t(delivers ? 'support:form.submit' : 'support:form.pledge')
      }
      pending={pending}
      error={error}
      more={
        delivers &&
        stage !== 'delivered' && (
          <Button variant="default" disabled={pending} onClick={() => onSend(values, false)}>
            {t(stage === 'new' ? 'support:form.pledge' : 'support:form.save')}
          </Button>
        )
      }
    >
      <Text size="sm">{t('support:form.noNames')}</Text>
      <ChipField
        size="md"
        label={t('support:kind')}
        value={values.kind}
        error={errors.kind}
        options={contributionKinds.map((value) => ({ value, label: t(`supportWords:kind.${value}`) }))}
        onChange={(kind) => choose(kind as Schema<'ContributionKind'>)}
      />
      <SimpleGrid cols={{ base: 2 }} spacing="sm">
        <NumberField
          label={t(money ? 'support:form.amount' : 'support:form.quantity')}
          value={values.quantity}
          max={most}
          error={errors.quantity}
          onChange={(quantity) => form.setFieldValue('quantity', quantity)}
        />
        <NativeSelect
          size="md"
          label={t('support:unitOfMeasure')}
          disabled={values.kind === 'MONEY'}
          data={unitsOfMeasure.map((value) => ({ value, label: t(`supportWords:unit.${value}`) }))}
          {...form.getInputProps('unitOfMeasure')}
        />
      </SimpleGrid>
      <OrganisationsPicker
        size="md"
        label={t('support:form.receivers')}
        value={values.receivers}
        without={values.givers}
        error={errors.receivers}
        onChange={(receivers) => form.setFieldValue('receivers', receivers)}
      />
      <DateField
        size="md"
        maw={320}
        label={t('support:date')}
        value={values.date}
        maxDate={stage === 'delivered' ? me.today : undefined}
        error={errors.date}
        onChange={(date) => form.setFieldValue('date', date)}
      />
      {!more && (
        <Group>
          <Button variant="subtle" px={0} onClick={() => setMore(true)}>
            {t('support:form.more')}
          </Button>
        </Group>
      )}
      {more && (
        <Stack gap="md">
          {/* Who gives stays, once it is written down. */}
          {stage === 'new' && (
            <OrganisationsPicker
              size="md"
              label={t('support:form.givers')}
              description={t('support:form.noGiver')}
              value={values.givers}
              without={values.receivers}
              error={errors.givers}
              onChange={(givers) => form.setFieldValue('givers', givers)}
            />
          )}
          {!money && (
            <NumberField
              label={t('support:form.value')}
              value={values.valueVnd}
              max={most}
              error={errors.valueVnd}
              onChange={(value) => form.setFieldValue('valueVnd', value)}
            />
          )}
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <TextInput
              size="md"
              label={`${t('support:form.sponsor')}: ${t('support:form.sponsorName')}`}
              maxLength={200}
              value={sponsor?.name ?? ''}
              error={errors.sponsors}
              onChange={(event) => {
                const [, ...others] = values.sponsors;
                const name = event.currentTarget.value;
                form.setFieldValue(
                  'sponsors',
                  name === '' ? others : [{ kind: sponsor?.kind ?? 'ENTERPRISE', name }, ...others],
                );
              }}
            />
            {sponsor && (
              <NativeSelect
                size="md"
                label={t('support:form.sponsorKind')}
                data={sponsorKinds.map((value) => ({ value, label: t(`supportWords:sponsor.${value}`) }))}
                value={sponsor.kind}
                onChange={(event) => {
                  const [, ...others] = values.sponsors;
                  const kind = event.currentTarget.value as Schema<'SponsorKind'>;
                  form.setFieldValue('sponsors', [{ ...sponsor, kind }, ...others]);
                }}
              />
            )}
          </SimpleGrid>
          <Textarea
            size="md"
            label={t('support:form.note')}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={2000}
            {...form.getInputProps('note')}
          />
        </Stack>
      )}
    </FormPanel>
  );
}
