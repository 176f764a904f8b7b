import type { Schema } from '../../api/types';
import type { Tone } from '../../ui/StatusBadge';

type Status = Schema<'SessionStatus'>;

export const sessionKinds = [
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

export const sessionModes = ['IN_PERSON', 'ONLINE', 'HYBRID'] as const satisfies readonly Schema<'SessionMode'>[];

export const organisingLevels = ['CITY', 'UNIT', 'SCHOOL'] as const satisfies readonly Schema<'OrganisingLevel'>[];

export const sessionStatuses = [
  'PLANNED',
  'HELD',
  'CONFIRMED',
  'RETURNED',
  'CANCELLED',
] as const satisfies readonly Status[];

export const cancelReasons = [
  'WEATHER',
  'HEALTH',
  'SCHEDULE',
  'OTHER',
] as const satisfies readonly Schema<'CancelReason'>[];

export const standings = ['COUNTED', 'UNCONFIRMED'] as const satisfies readonly Schema<'Standing'>[];

export const unitMaps = ['then', 'now'] as const satisfies readonly Schema<'UnitMap'>[];

/** Who came, in the order they are asked for. */
export const attendance = [
  'managers',
  'teachers',
  'staff',
  'pupils',
] as const satisfies readonly (keyof Schema<'SessionReport'>)[];

export const tones: Record<Status, Tone> = {
  PLANNED: 'quiet',
  HELD: 'waiting',
  CONFIRMED: 'good',
  RETURNED: 'attention',
  CANCELLED: 'bad',
};
