import type { Schema } from '../../api/types';

export const milestoneKinds = [
  'CONNECTED',
  'MET',
  'SIGNED',
  'CONTENT',
  'PLAN',
  'ROADMAP',
] as const satisfies readonly Schema<'MilestoneKind'>[];

/** Where a unit's row of the board has the day of a milestone. */
export const dayOf = {
  CONNECTED: 'connectedOn',
  MET: 'metOn',
  SIGNED: 'signedOn',
  CONTENT: 'contentOn',
  PLAN: 'planOn',
  ROADMAP: 'roadmapOn',
} as const satisfies Record<Schema<'MilestoneKind'>, keyof Schema<'UnitMilestones'>>;
