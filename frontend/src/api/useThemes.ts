import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { themesQuery } from './reference';

/** The themes of the programme in the language of the page. */
export function useThemes() {
  const { i18n } = useTranslation();
  const themes = useQuery(themesQuery).data ?? [];
  const named = themes.map((theme) => ({
    value: theme.code,
    label: i18n.language === 'en' ? theme.nameEn : theme.nameVi,
  }));
  return {
    themes: named,
    nameOf: (code: string) => named.find((theme) => theme.value === code)?.label ?? code,
  };
}
