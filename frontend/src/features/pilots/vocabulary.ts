import type { Schema } from '../../api/types';
import type { Tone } from '../../ui/StatusBadge';

export const tones: Record<Schema<'PilotUnitState'>, Tone> = {
  NOT_BEGUN: 'attention',
  DRAFT: 'quiet',
  SUBMITTED: 'waiting',
  APPROVED: 'good',
  RETURNED: 'attention',
};

/** What needs somebody first. */
export const unitStates = [
  'NOT_BEGUN',
  'RETURNED',
  'DRAFT',
  'SUBMITTED',
  'APPROVED',
] as const satisfies readonly Schema<'PilotUnitState'>[];
