import { api, taken } from '../../api/client';
import { pages } from '../../api/lists';
import type { Filter } from '../../api/types';

export type AuditFilter = Filter<'listAuditEvents'>;

/** The audit trail, newest first, page by page. */
export function auditEventsQuery(filter: AuditFilter) {
  return pages(['listAuditEvents', filter], (pageToken, signal) =>
    taken(api.GET('/api/v1/audit-events', { params: { query: { ...filter, pageSize: 50, pageToken } }, signal })),
  );
}

interface Asked {
  query: { pageSize: number; pageToken: string | undefined };
  signal: AbortSignal;
}

/** Where the history of each kind of record is asked for. */
const histories = {
  organisations: (idOrCode: string, { query, signal }: Asked) =>
    api.GET('/api/v1/organisations/{idOrCode}/history', { params: { path: { idOrCode }, query }, signal }),
  pairings: (id: string, { query, signal }: Asked) =>
    api.GET('/api/v1/pairings/{id}/history', { params: { path: { id }, query }, signal }),
  agreements: (id: string, { query, signal }: Asked) =>
    api.GET('/api/v1/agreements/{id}/history', { params: { path: { id }, query }, signal }),
  'activity-plans': (id: string, { query, signal }: Asked) =>
    api.GET('/api/v1/activity-plans/{id}/history', { params: { path: { id }, query }, signal }),
  'session-reports': (id: string, { query, signal }: Asked) =>
    api.GET('/api/v1/session-reports/{id}/history', { params: { path: { id }, query }, signal }),
  contributions: (id: string, { query, signal }: Asked) =>
    api.GET('/api/v1/contributions/{id}/history', { params: { path: { id }, query }, signal }),
  'pilot-selections': (id: string, { query, signal }: Asked) =>
    api.GET('/api/v1/pilot-selections/{id}/history', { params: { path: { id }, query }, signal }),
  reforms: (id: string, { query, signal }: Asked) =>
    api.GET('/api/v1/reforms/{id}/history', { params: { path: { id }, query }, signal }),
};

export type RecordCollection = keyof typeof histories;

/** What was changed in a record, newest first, page by page. */
export function recordHistoryQuery(collection: RecordCollection, id: string) {
  return pages(['history', collection, id], (pageToken, signal) =>
    taken(histories[collection](id, { query: { pageSize: 25, pageToken }, signal })),
  );
}
