import type { Schema } from '../../api/types';
import type { Tone } from '../../ui/StatusBadge';

export const tones: Record<Schema<'SelectionStatus'>, Tone> = {
  DRAFT: 'quiet',
  SUBMITTED: 'waiting',
  APPROVED: 'good',
  RETURNED: 'attention',
};
