import type { Schema } from '../../api/types';
import type { Tone } from '../../ui/StatusBadge';
import type { StepName } from './vocabulary';

export const parts = ['units', 'successions', 'schools'] as const satisfies readonly Schema<'ReformPart'>[];

/** Where the empty file of a part is: it is that of the import of the same. */
export const templates: Record<Schema<'ReformPart'>, string> = {
  units: '/api/v1/organisations/imports/template',
  successions: '/api/v1/successions/imports/template',
  schools: '/api/v1/schools/imports/template',
};

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

/** Where a person who opens a reform goes on: what runs is looked at, and what failed too until something is put right. */
export function stepOf(
  { status, files, parts: outcome }: Schema<'Reform'>,
  operation?: Pick<Schema<'Operation'>, 'kind' | 'status'>,
): StepName {
  if (operation?.status === 'RUNNING') {
    return operation.kind === 'REFORM_APPLY' ? 'apply' : 'preview';
  }
  if (operation?.status === 'FAILED' && status === 'DRAFT') {
    return 'preview';
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
