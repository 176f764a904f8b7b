import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { keep, recall } from '../../lib/kept';
import { resources } from './resources';

export type Language = 'vi' | 'en';

/** Vietnamese unless this browser was told otherwise. */
export function startLanguage(language: Language = recall('language') === 'en' ? 'en' : 'vi'): void {
  void i18next.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: false,
    defaultNS: 'ui',
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  document.documentElement.lang = language;
}

export async function chooseLanguage(language: Language): Promise<void> {
  keep('language', language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
