import { Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, formatDate } from '../../lib/dates';
import { ChipField } from '../../ui/ChipField';
import { DateField } from '../../ui/DateField';

interface DayFieldProps {
  value: string | undefined;
  today: string;
  /** A day that has not come is wrong; otherwise it makes a plan of the report. */
  past: boolean;
  error?: ReactNode;
  onChange: (date: string | undefined) => void;
}

/** Yesterday or today with one tap, any other day from the calendar. */
export function DayField({ value, today, past, error, onChange }: DayFieldProps) {
  const { t } = useTranslation('sessions');
  const yesterday = addDays(today, -1);
  const near = value === today || value === yesterday;
  const [other, setOther] = useState(!near);
  return (
    <Stack gap="xs">
      <ChipField
        size="md"
        label={t('form.when')}
        error={other ? undefined : error}
        value={other ? 'other' : value}
        options={[
          { value: yesterday, label: `${t('form.yesterday')}, ${formatDate(yesterday).slice(0, 5)}` },
          { value: today, label: `${t('form.today')}, ${formatDate(today).slice(0, 5)}` },
          { value: 'other', label: t('form.otherDay') },
        ]}
        onChange={(chosen) => {
          setOther(chosen === 'other');
          if (chosen !== 'other') {
            onChange(chosen);
          }
        }}
      />
      {other && (
        <DateField
          size="md"
          maw={320}
          label={t('date')}
          description={value !== undefined && value > today && !past ? t('form.ahead') : undefined}
          value={value}
          maxDate={past ? today : undefined}
          error={error}
          onChange={onChange}
        />
      )}
    </Stack>
  );
}
