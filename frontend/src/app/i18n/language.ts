import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { keep, recall } from '../../lib/kept';
import { firstTexts } from './firstTexts';

export type Language = 'vi' | 'en';

/** Vietnamese unless this browser was told otherwise. */
export function startLanguage(language: Language = recall('language') === 'en' ? 'en' : 'vi'): void {
  void i18next.use(initReactI18next).init({
    resources: firstTexts,
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

let asked: Promise<void> | undefined;

/** The texts of every room, loaded once; after a failure the next call tries again. */
export function roomTexts(): Promise<void> {
  asked ??= loadRoomTexts().catch((error) => {
    asked = undefined;
    throw error;
  });
  return asked;
}

async function loadRoomTexts() {
  const { resources } = await import('./resources');
  for (const [language, rooms] of Object.entries(resources)) {
    for (const [room, texts] of Object.entries(rooms)) {
      i18next.addResourceBundle(language, room, texts);
    }
  }
}
