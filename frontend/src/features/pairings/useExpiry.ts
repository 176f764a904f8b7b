import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { daysBetween, formatDate } from '../../lib/dates';
import { useActing } from '../access/acting';

/** How near the end of a term must be to be told in days: as near as the worklist warns. */
const near = 60;

/** The end of a paper's term in words; nothing of a draft's, nor of one that was terminated. */
export function useExpiry() {
  const { t } = useTranslation('agreements');
  const { me } = useActing();
  return ({ status, validUntil }: Pick<Schema<'Agreement'>, 'status' | 'validUntil'>): string | undefined => {
    if (!validUntil || (status !== 'SIGNED' && status !== 'EXPIRED')) {
      return undefined;
    }
    const date = formatDate(validUntil);
    if (status === 'EXPIRED') {
      return t('ranOut', { date });
    }
    const left = daysBetween(me.today, validUntil);
    if (left === 0) {
      return t('runsOutToday');
    }
    return left > near ? t('until', { date }) : t('runsOut', { count: left, date });
  };
}
