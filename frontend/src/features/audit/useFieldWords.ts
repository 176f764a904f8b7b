import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { themesQuery } from '../../api/reference';
import { words } from '../../api/words';
import { formatDate, formatInstant } from '../../lib/dates';
import { auditWords } from './words';

type Enumeration = Exclude<keyof typeof words.vi, 'role'>;
type Language = 'vi' | 'en';

/** Where the words of a field's values stand; of some it depends on the kind of record. */
const enumerations: Readonly<Record<string, Enumeration>> = {
  level: 'level',
  levels: 'level',
  zone: 'zone',
  ownership: 'ownership',
  pupilsQualifier: 'pupilsQualifier',
  qualifier: 'pupilsQualifier',
  unitKinds: 'organisationKind',
  mode: 'sessionMode',
  organisingLevel: 'organisingLevel',
  endReason: 'pairingEndReason',
  cancelReason: 'cancelReason',
  type: 'agreementType',
  standing: 'standing',
  'kind organisations': 'organisationKind',
  'kind pairings': 'pairingKind',
  'kind activity-plans': 'sessionKind',
  'kind session-reports': 'sessionKind',
  'status pairings': 'pairingStatus',
  'status agreements': 'agreementStatus',
  'status activity-plans': 'planStatus',
  'status session-reports': 'sessionStatus',
  'status pilot-selections': 'selectionStatus',
};

const wordIn = (dictionary: Readonly<Record<string, string>>, key: string) => dictionary[key];

/** The same of support, whose words come with its own pages. */
const ofSupport: Readonly<Record<string, 'kind' | 'status' | 'unit'>> = {
  'kind contributions': 'kind',
  'status contributions': 'status',
  'unitOfMeasure contributions': 'unit',
};

/** Fields, values, parts and steps as a person reads them; what has no word stays as it was recorded. */
export function useFieldWords(collection: string | undefined) {
  const { i18n } = useTranslation('supportWords');
  const themes = useQuery(themesQuery).data ?? [];
  const language: Language = i18n.language === 'en' ? 'en' : 'vi';
  const ours = auditWords[language];

  function valueWord(field: string, value: string): string {
    if (field === 'themes') {
      const theme = themes.find((each) => each.code === value);
      return theme ? (language === 'en' ? theme.nameEn : theme.nameVi) : value;
    }
    if (field === 'proposingSide' || field === 'side') {
      return wordIn(ours.sides, value) ?? value;
    }
    const plain = field === 'fromStatus' || field === 'toStatus' ? 'status' : field;
    const enumeration = enumerations[plain] ?? enumerations[`${plain} ${collection}`];
    const support = ofSupport[`${plain} ${collection}`];
    return (
      (support && wordIn(i18n.getResource(language, 'supportWords', support) ?? {}, value)) ??
      (enumeration && wordIn(words[language][enumeration], value)) ??
      // Of what belongs to a record, beside the record's own.
      (plain === 'status' ? wordIn(words[language].attachmentStatus, value) : undefined) ??
      wordIn(words[language].milestoneKind, value) ??
      wordIn(words[language].nudgeStatus, value) ??
      wordIn(ours.truth, value) ??
      value
    );
  }

  return {
    fieldOf: (field: string) => wordIn(ours.fields, field) ?? field,
    partOf: (part: string) => wordIn(ours.parts, part) ?? part,
    stepOf: (step: string) => wordIn(ours.steps, step) ?? step,
    collectionOf: (name: string) => wordIn(ours.collections, name) ?? name,
    /** A slot is named by its level and its number, a milestone by its kind. */
    itemOf: (item: string) =>
      wordIn(words[language].milestoneKind, item) ??
      item.replace(/^[A-Z_]+(?= \d+$)/, (level) => wordIn(words[language].level, level) ?? level),
    wordsOf(field: string, value: string): string {
      if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
        return formatDate(value);
      }
      if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value)) {
        return formatInstant(value);
      }
      return value
        .split('; ')
        .map((each) => valueWord(field, each))
        .join(', ');
    },
  };
}
