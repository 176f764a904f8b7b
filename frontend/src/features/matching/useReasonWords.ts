import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';

/** The reasons of a candidate in words. */
export function useReasonWords() {
  const { t } = useTranslation(['matching', 'words']);
  return ({ code, number, levels }: Schema<'CandidateReason'>): string => {
    if (code === 'PARTNERS' && number === 0) {
      return t('matching:reason.NO_PARTNER');
    }
    return t(`matching:reason.${code}`, {
      number: number ?? 0,
      levels: (levels ?? []).map((each) => t(`words:level.${each}`)).join(', '),
    });
  };
}
