import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { useThemes } from '../../api/useThemes';
import { formatDate } from '../../lib/dates';
import { attendance } from './vocabulary';

type Session = Schema<'SessionReport'>;

interface Difference {
  field: string;
  from: string;
  to: string;
}

/** What a person would notice between two states of a session, in words. */
export function useDifferences() {
  const { t } = useTranslation(['sessions', 'words']);
  const { nameOf } = useThemes();

  function wordsOf(session: Session): [field: string, words: string | number | undefined][] {
    const confirmed = session.partners.filter((each) => each.confirmedOn).map((each) => each.organisation.name);
    return [
      [t('sessions:status'), t(`words:sessionStatus.${session.status}`)],
      [t('sessions:date'), formatDate(session.date)],
      [t('sessions:name'), session.title],
      [t('sessions:kind'), t(`words:sessionKind.${session.kind}`)],
      [t('sessions:organisingLevel'), t(`words:organisingLevel.${session.organisingLevel}`)],
      [t('sessions:mode'), t(`words:sessionMode.${session.mode}`)],
      [t('sessions:levels'), session.levels.map((level) => t(`words:level.${level}`)).join(', ')],
      [t('sessions:themes'), session.themes.map(nameOf).join(', ')],
      [t('sessions:schoolYear'), session.schoolYear],
      [t('sessions:form.host'), session.host.name],
      [t('sessions:form.partners'), session.partners.map((each) => each.organisation.name).join(', ')],
      [t('sessions:changed.confirmed'), confirmed.join(', ')],
      [t('sessions:form.minutes'), session.minutes],
      ...attendance.map((who): [string, number | undefined] => [t(`sessions:form.${who}`), session[who]]),
      [t('sessions:form.place'), session.place],
      [t('sessions:form.umbrella'), session.umbrella],
      [t('sessions:form.note'), session.note],
    ];
  }

  return (before: Session, after: Session): Difference[] => {
    const now = wordsOf(after);
    const shown = (value: string | number | undefined) =>
      value === undefined || value === '' ? t('sessions:changed.none') : String(value);
    return wordsOf(before).flatMap(([field, was], index) => {
      const is = now[index]?.[1];
      return (was ?? '') === (is ?? '') ? [] : [{ field, from: shown(was), to: shown(is) }];
    });
  };
}
