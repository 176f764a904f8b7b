import type { Schema } from '../../api/types';

export const parts = ['phases', 'years', 'themes', 'targets', 'reported'] as const;

export type Part = (typeof parts)[number];

export const levels = [
  'PRESCHOOL',
  'PRIMARY',
  'LOWER_SECONDARY',
  'UPPER_SECONDARY',
  'CONTINUING',
] as const satisfies readonly Schema<'EducationLevel'>[];

export const unitKinds = [
  'DISTRICT_OFFICE',
  'COMMUNE',
  'CLUSTER',
] as const satisfies readonly Schema<'OrganisationKind'>[];

export const qualifiers = ['EXACT', 'OVER', 'NEARLY'] as const satisfies readonly Schema<'FigureQualifier'>[];

const sessionParameters = ['kind', 'organisingLevel', 'mode', 'theme', 'level'] as const;

/** The measures that a form offers, and by what of their own parameters. */
export const measures = {
  sessions: sessionParameters,
  participations: [...sessionParameters, 'category'],
  'signed-organisations': ['agreementType', 'level', 'ownership'],
  pairings: ['kind', 'level'],
  partners: ['kind', 'level'],
  contributions: ['kind', 'unitOfMeasure', 'of'],
  pilots: ['level'],
  organisations: ['kind', 'level', 'ownership'],
} as const;

export type Measure = keyof typeof measures;

export const measureNames = Object.keys(measures) as Measure[];

export type Parameter = (typeof measures)[Measure][number];

export function isMeasure(name: string): name is Measure {
  return name in measures;
}
