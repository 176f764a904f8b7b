import type { Schema } from '../../api/types';
import type { Tone } from '../../ui/StatusBadge';

export const planStatuses = [
  'DRAFT',
  'AGREED',
  'SUBMITTED',
  'APPROVED',
  'RETURNED',
] as const satisfies readonly Schema<'PlanStatus'>[];

export const planTones: Record<Schema<'PlanStatus'>, Tone> = {
  DRAFT: 'quiet',
  AGREED: 'accent',
  SUBMITTED: 'waiting',
  APPROVED: 'good',
  RETURNED: 'attention',
};

/** What people come to do with a plan in each state; the service says who may. */
export const planSteps: Record<Schema<'PlanStatus'>, readonly string[]> = {
  DRAFT: ['agree', 'submit'],
  RETURNED: ['agree', 'submit'],
  AGREED: ['submit'],
  SUBMITTED: ['approve', 'return'],
  APPROVED: [],
};

export const lineKinds = [
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
] as const satisfies readonly Schema<'SessionKind'>[];

export const organisingLevels = ['SCHOOL', 'UNIT', 'CITY'] as const satisfies readonly Schema<'OrganisingLevel'>[];
