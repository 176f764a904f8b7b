import '@mantine/dates/styles.css';
import { DateInput, type DateInputProps } from '@mantine/dates';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDate } from '../lib/dates';
import { wrongField } from './wrongField';
import 'dayjs/locale/vi';

// The kit reads the dates of its calendar with it.
dayjs.extend(customParseFormat);

interface DateFieldProps
  extends Omit<DateInputProps, 'value' | 'onChange' | 'valueFormat' | 'locale' | 'minDate' | 'maxDate'> {
  /** ISO date, or nothing. */
  value: string | undefined;
  /** What was typed and is no day that may be meant is told as nothing. */
  onChange: (date: string | undefined) => void;
  /** The last day that may be meant. */
  maxDate?: string;
  /** There is always a day: what was typed wrong changes nothing. */
  always?: boolean;
}

/** A date typed or picked as dd/MM/yyyy, Monday first; kept as an ISO date. What was typed stays, and says what is wrong with it. */
export function DateField({ value, onChange, maxDate, always = false, error, ...rest }: DateFieldProps) {
  const { t, i18n } = useTranslation('ui');
  const [typed, setTyped] = useState('');
  const [left, setLeft] = useState(false);
  const [shut, setShut] = useState(false);
  const [shown, setShown] = useState({ value, round: 0 });
  if (shown.value !== value) {
    setShown({ value, round: shown.round });
    if (value !== undefined) {
      setTyped('');
    }
  }
  const wrong = typed.trim() === '' ? undefined : faultOf(typed, maxDate);

  function type(text: string) {
    setTyped(text);
    setLeft(false);
    setShut(/\d{4}$/.test(text.trim()) && !faultOf(text, maxDate));
    if (!always && value !== undefined && (text.trim() === '' || faultOf(text, maxDate))) {
      onChange(undefined);
    }
  }

  function take(date: string | null) {
    setTyped('');
    if (date === value && wrong) {
      // Nothing changes for the kit, which would go on showing what was typed.
      setShown({ value, round: shown.round + 1 });
    }
    onChange(date ?? undefined);
  }

  return (
    <DateInput
      key={shown.round}
      value={value ?? null}
      onChange={take}
      onInput={(event) => type(event.currentTarget.value)}
      onBlur={() => setLeft(true)}
      onKeyDown={(event) => event.key === 'Enter' && setLeft(true)}
      fixOnBlur={!wrong}
      maxDate={maxDate}
      valueFormat="DD/MM/YYYY"
      dateParser={readDate}
      locale={i18n.language}
      firstDayOfWeek={1}
      hideOutsideDates
      placeholder={t('dateHint')}
      // A day written out needs no calendar, which lies over what comes next; and where one is led to a fault, it would lie over that.
      onFocus={() => setShut(Boolean(error))}
      onClick={() => setShut(false)}
      popoverProps={{ transitionProps: { duration: 0 }, ...(shut && { opened: false }) }}
      ariaLabels={{ previousMonth: t('previousMonth'), nextMonth: t('nextMonth') }}
      clearButtonProps={{ 'aria-label': t('clear') }}
      error={wrong && (left || typed.trim().length >= 10) ? t(wrong) : error}
      {...(wrong && wrongField)}
      {...rest}
    />
  );
}

function faultOf(typed: string, maxDate: string | undefined): 'noSuchDay' | 'dayNotYet' | undefined {
  const date = readDate(typed);
  if (!date) {
    return 'noSuchDay';
  }
  return maxDate && date > maxDate ? 'dayNotYet' : undefined;
}
