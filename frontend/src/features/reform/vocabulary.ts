import type { Schema } from '../../api/types';

export const steps = ['day', 'files', 'preview', 'apply', 'after'] as const;

export type StepName = (typeof steps)[number];

export const statuses = [
  'DRAFT',
  'PREVIEWED',
  'APPLIED',
  'DISCARDED',
] as const satisfies readonly Schema<'ReformStatus'>[];

export const subjects = [
  'UNIT',
  'SCHOOL',
  'PEOPLE',
  'PAIRING',
  'PLAN',
  'APPROVAL',
  'PILOT_SELECTION',
] as const satisfies readonly Schema<'ReformSubject'>[];

export const effects = [
  'ENDS',
  'BEGINS',
  'MOVES',
  'RENAMED',
  'CHANGES',
  'LEFT_BEHIND',
  'BECOME_VIEWERS',
  'WITHDRAWN',
  'STOPS',
  'APPROVERS_CHANGE',
  'REPLACED',
  'FROZEN',
  'STAYS',
] as const satisfies readonly Schema<'ReformEffect'>[];
