import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { useThemes } from '../../api/useThemes';
import { isMeasure, levels, type Measure, type Parameter } from './vocabulary';

interface Choice {
  value: string;
  label: string;
}

/** What a number is of, in words, and what each of its parameters can be. */
export function useSubjectWords() {
  const { t } = useTranslation(['programmes', 'words', 'supportWords']);
  const { themes } = useThemes();

  function choices(measure: Measure, parameter: Parameter): Choice[] {
    const of = <const Name extends string>(values: readonly Name[], label: (value: NoInfer<Name>) => string) =>
      values.map((value) => ({ value, label: label(value) }));
    switch (parameter) {
      case 'theme':
        return themes.map(({ value, label }) => ({ value, label }));
      case 'level':
        return of(levels, (value) => t(`words:level.${value}`));
      case 'category':
        return of(['MANAGERS', 'TEACHERS', 'STAFF', 'PUPILS'], (value) => t(`programmes:category.${value}`));
      case 'agreementType':
        return of(['COVENANT', 'MEMORANDUM', 'PLEDGE'], (value) => t(`words:agreementType.${value}`));
      case 'ownership':
        return of(['PUBLIC', 'PRIVATE'], (value) => t(`words:ownership.${value}`));
      case 'mode':
        return of(['IN_PERSON', 'ONLINE', 'HYBRID'], (value) => t(`words:sessionMode.${value}`));
      case 'organisingLevel':
        return of(['CITY', 'UNIT', 'SCHOOL'], (value) => t(`words:organisingLevel.${value}`));
      case 'unitOfMeasure':
        return of(unitsOfMeasure, (value) => t(`supportWords:unit.${value}`));
      case 'of':
        return of(['quantity', 'value'], (value) => t(`programmes:of.${value}`));
      case 'kind':
        if (measure === 'contributions') {
          return of(contributionKinds, (value) => t(`supportWords:kind.${value}`));
        }
        if (measure === 'pairings' || measure === 'partners') {
          return of(['UNIT', 'SCHOOL'], (value) => t(`words:pairingKind.${value}`));
        }
        return measure === 'organisations'
          ? of(organisationKinds, (value) => t(`words:organisationKind.${value}`))
          : of(sessionKinds, (value) => t(`words:sessionKind.${value}`));
    }
  }

  /** A value that has no word here stands as the contract writes it. */
  function words(measure: string, parameters: string): string {
    if (!isMeasure(measure)) {
      return [measure, parameters].filter(Boolean).join(' · ');
    }
    const said = parameters.split('&').flatMap((parameter) => {
      const [name = '', values = ''] = parameter.split('=');
      const known = choices(measure, name as Parameter) ?? [];
      return values
        .split(',')
        .filter(Boolean)
        .map((value) => known.find((each) => each.value === value)?.label ?? value);
    });
    return [t(`programmes:measure.${measure}`), ...said].join(' · ');
  }

  return { choices, words };
}

const unitsOfMeasure: readonly Schema<'UnitOfMeasure'>[] = ['TITLE', 'COPY', 'AWARD', 'ITEM', 'SET', 'VND'];

const contributionKinds: readonly Schema<'ContributionKind'>[] = [
  'BOOKS',
  'SCHOLARSHIPS',
  'EQUIPMENT',
  'LEARNING_MATERIALS',
  'CLOTHING',
  'FOOD',
  'FACILITIES',
  'MONEY',
  'OTHER',
];

const organisationKinds: readonly Schema<'OrganisationKind'>[] = [
  'DISTRICT_OFFICE',
  'COMMUNE',
  'CLUSTER',
  'SCHOOL',
  'EXTERNAL',
];

const sessionKinds: readonly Schema<'SessionKind'>[] = [
  'THEMATIC_SESSION',
  'EXCHANGE',
  'TRAINING',
  'MODEL_LESSON',
  'TEACHER_DEPLOYMENT',
  'REMOTE_TEACHING',
  'PUPIL_VISIT',
  'CULTURE_ARTS',
  'SPORTS',
  'SUPPORT_EVENT',
  'COMMUNICATION',
];
