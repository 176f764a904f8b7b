import {
  Checkbox,
  Group,
  MultiSelect,
  NativeSelect,
  NumberInput,
  Radio,
  SimpleGrid,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { schoolYearsQuery } from '../../api/reference';
import type { Schema } from '../../api/types';
import { useThemes } from '../../api/useThemes';
import { formatMonth } from '../../lib/dates';
import { monthsOf } from '../../lib/years';
import { DateField } from '../../ui/DateField';
import { levels } from '../organisations/vocabulary';
import type { LineValues } from './lineValues';
import { lineKinds, organisingLevels } from './vocabulary';

interface LineFieldsProps {
  form: UseFormReturnType<LineValues>;
  plan: Schema<'ActivityPlan'>;
}

/** The fields of a line: what, for whom, when, who holds it, what it takes. */
export function LineFields({ form, plan }: LineFieldsProps) {
  const { t } = useTranslation(['plans', 'words']);
  const { offered } = useThemes();
  const years = useQuery(schoolYearsQuery);
  const year = years.data?.find((each) => each.code === plan.schoolYear);
  const months = year ? monthsOf(year.startsOn, year.endsOn) : [];
  const { when } = form.values;
  const month = when.slice(0, 7);
  const set = form.setFieldValue as (field: string, value: unknown) => void;
  return (
    <>
      <Textarea
        label={t('plans:lineTitle')}
        description={t('plans:lineTitleHint')}
        required
        data-autofocus
        autosize
        minRows={1}
        {...form.getInputProps('title')}
        onChange={(event) => set('title', event.currentTarget.value.replaceAll('\n', ' '))}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          label={t('plans:kind')}
          data={lineKinds.map((value) => ({ value, label: t(`words:sessionKind.${value}`) }))}
          {...form.getInputProps('kind')}
        />
        <NativeSelect
          label={t('plans:organisingLevel')}
          data={organisingLevels.map((value) => ({ value, label: t(`words:organisingLevel.${value}`) }))}
          {...form.getInputProps('organisingLevel')}
        />
      </SimpleGrid>
      <Radio.Group label={t('plans:host')} required {...form.getInputProps('host')}>
        <Group gap="md" my={6}>
          {[plan.pairing.first, plan.pairing.second].map(({ code, name }) => (
            <Radio key={code} value={code} label={name} />
          ))}
        </Group>
      </Radio.Group>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          label={t('plans:month')}
          value={month}
          onChange={(event) => set('when', event.currentTarget.value)}
          error={form.errors.month ?? form.errors.when}
          data={[
            { value: '', label: t('plans:noTime') },
            ...[...new Set([...months, ...(month ? [month] : [])])].sort().map((value) => ({
              value,
              label: t('plans:inMonth', { month: formatMonth(value) }),
            })),
          ]}
        />
        <DateField
          label={t('plans:day')}
          value={when.length === 10 ? when : undefined}
          onChange={(date) => set('when', date ?? month)}
          defaultDate={month ? `${month}-01` : undefined}
          clearable
          error={form.errors.date}
        />
      </SimpleGrid>
      <Checkbox.Group label={t('plans:levels')} required {...form.getInputProps('levels')}>
        <Group gap="md" my={6}>
          {levels.map((value) => (
            <Checkbox key={value} value={value} label={t(`words:level.${value}`)} error={Boolean(form.errors.levels)} />
          ))}
        </Group>
      </Checkbox.Group>
      <MultiSelect
        label={t('plans:themes')}
        placeholder={form.values.themes.length === 0 ? t('plans:themesPick') : undefined}
        data={offered(form.values.themes)}
        searchable
        hidePickedOptions
        {...form.getInputProps('themes')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberInput
          label={t('plans:expectedParticipants')}
          min={0}
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator="."
          decimalSeparator=","
          hideControls
          {...form.getInputProps('expectedParticipants')}
        />
        <NumberInput
          label={t('plans:minutes')}
          min={0}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          {...form.getInputProps('minutes')}
        />
      </SimpleGrid>
      <TextInput
        label={t('plans:responsible')}
        description={t('plans:responsibleHint')}
        {...form.getInputProps('responsible')}
      />
      <Textarea
        label={t('plans:means')}
        description={t('plans:meansHint')}
        autosize
        minRows={2}
        {...form.getInputProps('means')}
      />
    </>
  );
}
