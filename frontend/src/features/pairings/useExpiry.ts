import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { daysBetween, formatDate } from '../../lib/dates';
import { useActing } from '../access/acting';

/** How near the end of a term must be to be told in days: as near as the worklist warns. */
const near = 60;

interface Expiry {
  words: string;
  /** Near enough, or past, to be told above everything else. */
  pressing: boolean;
}

/** The end of a paper's term in words; nothing of a draft's, nor of one that was terminated. */
export function useExpiry() {
  const { t } = useTranslation('agreements');
  const { me } = useActing();
  return ({ status, validUntil }: Pick<Schema<'Agreement'>, 'status' | 'validUntil'>): Expiry | undefined => {
    if (!validUntil || (status !== 'SIGNED' && status !== 'EXPIRED')) {
      return undefined;
    }
    const date = formatDate(validUntil);
    if (status === 'EXPIRED') {
      return { words: t('ranOut', { date }), pressing: true };
    }
    const left = daysBetween(me.today, validUntil);
    if (left === 0) {
      return { words: t('runsOutToday'), pressing: true };
    }
    return left > near
      ? { words: t('until', { date }), pressing: false }
      : { words: t('runsOut', { count: left, date }), pressing: true };
  };
}
