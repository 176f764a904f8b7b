import type { Schema } from '../../api/types';
import type { Tone } from '../../ui/StatusBadge';

type Action = Schema<'AuditAction'>;

export const auditActions = [
  'CREATE',
  'UPDATE',
  'DELETE',
  'REFUSED',
  'READ',
  'TRUNCATE',
] as const satisfies readonly Action[];

/** The collections one looks for by name; anything else is found by search. */
export const auditCollections = [
  'organisations',
  'pairings',
  'agreements',
  'activity-plans',
  'session-reports',
  'contributions',
  'pilot-selections',
  'programmes',
  'phases',
  'school-years',
  'themes',
  'targets',
  'reported-figures',
  'people',
  'attachments',
  'reforms',
  'boundary-files',
  'audit-events',
] as const;

/** Those whose records have a page. */
export const withPage: readonly string[] = [
  'organisations',
  'pairings',
  'activity-plans',
  'session-reports',
  'contributions',
  'pilot-selections',
];

export const tones: Record<Action, Tone> = {
  CREATE: 'good',
  UPDATE: 'quiet',
  DELETE: 'attention',
  TRUNCATE: 'bad',
  READ: 'waiting',
  REFUSED: 'bad',
};
