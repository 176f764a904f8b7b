import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { themesQuery } from './reference';

/** The themes of the programme in the language of the page. */
export function useThemes() {
  const { i18n } = useTranslation();
  const themes = useQuery(themesQuery).data ?? [];
  const named = themes.map((theme) => ({
    value: theme.code,
    retired: theme.retired,
    label: i18n.language === 'en' ? theme.nameEn : theme.nameVi,
  }));
  return {
    themes: named,
    /** Those a new record may name, and those this one names already. */
    offered: (kept: readonly string[]) => named.filter(({ value, retired }) => !retired || kept.includes(value)),
    nameOf: (code: string) => named.find((theme) => theme.value === code)?.label ?? code,
  };
}
