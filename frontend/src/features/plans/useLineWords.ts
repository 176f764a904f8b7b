import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { useThemes } from '../../api/useThemes';
import { formatDate, formatMonth } from '../../lib/dates';
import { formatNumber } from '../../lib/numbers';
import type { LineField, LineValues } from './lineValues';

/** The values of a line in words; hosts are named by what the page knows. */
export function useLineWords(known: readonly Schema<'OrganisationRef'>[]) {
  const { t } = useTranslation(['plans', 'words']);
  const { nameOf } = useThemes();

  function whenInWords(when: string): string {
    if (!when) {
      return t('plans:noTime');
    }
    return when.length === 10 ? formatDate(when) : t('plans:inMonth', { month: formatMonth(when) });
  }

  const inWords: { [F in LineField]: (value: LineValues[F]) => string } = {
    title: String,
    kind: (kind) => t(`words:sessionKind.${kind}`),
    organisingLevel: (level) => t(`words:organisingLevel.${level}`),
    levels: (levels) => levels.map((level) => t(`words:level.${level}`)).join(', '),
    themes: (themes) => themes.map(nameOf).join(', '),
    when: whenInWords,
    host: (code) => known.find((each) => each.code === code)?.name ?? code,
    expectedParticipants: numberInWords,
    minutes: numberInWords,
    means: String,
    responsible: String,
  };

  return {
    whenInWords,
    nameOf,
    /** A value of a field, or the word for nothing. */
    said<F extends LineField>(field: F, value: LineValues[F]): string {
      return (inWords[field] as (value: LineValues[F]) => string)(value) || t('plans:nothing');
    },
  };
}

function numberInWords(value: number | string): string {
  return value === '' ? '' : formatNumber(Number(value));
}
