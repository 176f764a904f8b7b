import type { Schema } from '../../api/types';

export const agreementTypes = [
  'COVENANT',
  'MEMORANDUM',
  'PLEDGE',
] as const satisfies readonly Schema<'AgreementType'>[];

export const unitMaps = ['then', 'now'] as const satisfies readonly Schema<'UnitMap'>[];

/** By what the sessions of the picture are told apart. */
export const dimensions = ['unit', 'level', 'theme', 'month'] as const;

/** People-times by what they are. */
export const categories = ['MANAGERS', 'TEACHERS', 'STAFF', 'PUPILS'] as const;
