import type { Schema } from '../../api/types';
import type { Tone } from '../../ui/StatusBadge';

export const steps = ['day', 'files', 'preview', 'apply', 'after'] as const;

export type StepName = (typeof steps)[number];

export const parts = ['units', 'successions', 'schools'] as const satisfies readonly Schema<'ReformPart'>[];

/** Where the empty file of a part is: it is that of the import of the same. */
export const templates: Record<Schema<'ReformPart'>, string> = {
  units: '/api/v1/organisations/imports/template',
  successions: '/api/v1/successions/imports/template',
  schools: '/api/v1/schools/imports/template',
};

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

export const statusTones: Record<Schema<'ReformStatus'>, Tone> = {
  DRAFT: 'waiting',
  PREVIEWED: 'accent',
  APPLIED: 'good',
  DISCARDED: 'quiet',
};

export const effectTones: Record<Schema<'ReformEffect'>, Tone> = {
  ENDS: 'attention',
  BEGINS: 'good',
  MOVES: 'accent',
  RENAMED: 'accent',
  CHANGES: 'accent',
  LEFT_BEHIND: 'bad',
  BECOME_VIEWERS: 'waiting',
  WITHDRAWN: 'attention',
  STOPS: 'attention',
  APPROVERS_CHANGE: 'waiting',
  REPLACED: 'accent',
  FROZEN: 'waiting',
  STAYS: 'quiet',
};

/** Where a person who opens a reform goes on. */
export function stepOf({ status, files, parts: outcome }: Schema<'Reform'>, running?: string): StepName {
  if (running) {
    return running === 'REFORM_APPLY' ? 'apply' : 'preview';
  }
  switch (status) {
    case 'DRAFT':
      return files.length > 0 && outcome.length > 0 ? 'preview' : 'files';
    case 'PREVIEWED':
      return 'preview';
    case 'APPLIED':
      return 'after';
    default:
      return 'day';
  }
}
