import type { Schema } from '../../api/types';

export const kinds = [
  'CITY_DEPARTMENT',
  'DISTRICT_OFFICE',
  'COMMUNE',
  'CLUSTER',
  'SCHOOL',
  'EXTERNAL',
] as const satisfies readonly Schema<'OrganisationKind'>[];

export const levels = [
  'PRESCHOOL',
  'PRIMARY',
  'LOWER_SECONDARY',
  'UPPER_SECONDARY',
  'CONTINUING',
] as const satisfies readonly Schema<'EducationLevel'>[];

export const ownerships = ['PUBLIC', 'PRIVATE'] as const satisfies readonly Schema<'Ownership'>[];

export const zones = ['INNER', 'OUTER'] as const satisfies readonly Schema<'Zone'>[];

export const qualifiers = ['EXACT', 'OVER', 'NEARLY'] as const satisfies readonly Schema<'PupilsQualifier'>[];
