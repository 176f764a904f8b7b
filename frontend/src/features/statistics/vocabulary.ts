import type { Schema } from '../../api/types';

export const agreementTypes = [
  'COVENANT',
  'MEMORANDUM',
  'PLEDGE',
] as const satisfies readonly Schema<'AgreementType'>[];

export const unitMaps = ['then', 'now'] as const satisfies readonly Schema<'UnitMap'>[];

export const pairingKinds = ['UNIT', 'SCHOOL'] as const satisfies readonly Schema<'PairingKind'>[];

/** By what figures are broken down; which of them one can be, its answer says. */
export const dimensions = [
  'unit',
  'level',
  'theme',
  'month',
  'kind',
  'unitOfMeasure',
  'mode',
  'organisingLevel',
  'schoolYear',
  'zone',
  'ownership',
  'pilot',
  'pairing',
  'giver',
  'receiver',
] as const;

/** What can be looked at in detail. */
export const spreadFigures = [
  'sessions',
  'thematic',
  'participations',
  'signed',
  'pairings',
  'contributions',
  'contributionValue',
  'pilots',
  'organisations',
] as const;

/** People-times by what they are. */
export const categories = ['MANAGERS', 'TEACHERS', 'STAFF', 'PUPILS'] as const;
