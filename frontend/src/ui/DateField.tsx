import '@mantine/dates/styles.css';
import { DateInput, type DateInputProps } from '@mantine/dates';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import { useTranslation } from 'react-i18next';
import 'dayjs/locale/vi';

dayjs.extend(customParseFormat);

interface DateFieldProps extends Omit<DateInputProps, 'value' | 'onChange' | 'valueFormat' | 'locale'> {
  /** ISO date, or nothing. */
  value: string | undefined;
  onChange: (date: string | undefined) => void;
}

/** A date typed or picked as dd/MM/yyyy, Monday first; kept as an ISO date. */
export function DateField({ value, onChange, ...rest }: DateFieldProps) {
  const { t, i18n } = useTranslation('ui');
  return (
    <DateInput
      value={value ?? null}
      onChange={(date) => onChange(date ?? undefined)}
      valueFormat="DD/MM/YYYY"
      dateParser={parseDate}
      locale={i18n.language}
      firstDayOfWeek={1}
      hideOutsideDates
      placeholder={t('dateHint')}
      popoverProps={{ transitionProps: { duration: 0 } }}
      ariaLabels={{ previousMonth: t('previousMonth'), nextMonth: t('nextMonth') }}
      clearButtonProps={{ 'aria-label': t('clear') }}
      {...rest}
    />
  );
}

/** Read strictly, a format with one D does not take 05. */
const typedFormats = ['DD/MM/YYYY', 'D/M/YYYY', 'DD/M/YYYY', 'D/MM/YYYY', 'DDMMYYYY', 'YYYY/MM/DD'];

function parseDate(typed: string): string | null {
  const read = dayjs(typed.trim().replace(/[-.]/g, '/'), typedFormats, true);
  return read.isValid() ? read.format('YYYY-MM-DD') : null;
}
