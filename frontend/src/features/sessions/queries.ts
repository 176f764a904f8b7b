import { queryOptions } from '@tanstack/react-query';
import { api, ifMatch, taken } from '../../api/client';
import { pages } from '../../api/lists';
import type { Body, Filter, Schema } from '../../api/types';

export type SessionFilter = Filter<'listSessionReports'>;
export type SessionBody = Body<'createSessionReport'>;
type Session = Schema<'SessionReport'>;

/** Sessions page by page, the latest first. */
export function sessionsQuery(filter: SessionFilter, pageSize = 25) {
  return pages(['listSessionReports', filter, pageSize], (pageToken, signal) =>
    taken(api.GET('/api/v1/session-reports', { params: { query: { ...filter, pageSize, pageToken } }, signal })),
  );
}

export function sessionQuery(id: string) {
  return queryOptions({
    queryKey: ['getSessionReport', id],
    queryFn: ({ signal }) => taken(api.GET('/api/v1/session-reports/{id}', { params: { path: { id } }, signal })),
  });
}

/** What happened to a session, oldest first. */
export function sessionHistoryQuery(id: string) {
  return queryOptions({
    queryKey: ['listSessionReportTransitions', id],
    queryFn: ({ signal }) =>
      taken(api.GET('/api/v1/session-reports/{id}/transitions', { params: { path: { id } }, signal })),
    select: (page) => page.items,
  });
}

/** The active pairings of an organisation itself: who it usually works with. */
export function partnersQuery(host: Pick<Schema<'OrganisationRef'>, 'code' | 'kind'>) {
  const side = host.kind === 'SCHOOL' ? { school: host.code } : { unit: host.code, kind: 'UNIT' };
  return queryOptions({
    queryKey: ['listPairings', 'partners', side],
    queryFn: ({ signal }) =>
      taken(api.GET('/api/v1/pairings', { params: { query: { ...side, status: 'ACTIVE', pageSize: 200 } }, signal })),
    select: (page) =>
      page.items.filter((pairing) => pairing.first.code === host.code || pairing.second.code === host.code),
  });
}

export function pairingQuery(id: string) {
  return queryOptions({
    queryKey: ['getPairing', id],
    queryFn: ({ signal }) => taken(api.GET('/api/v1/pairings/{id}', { params: { path: { id } }, signal })),
  });
}

/** The plan a line stands in: known itself, or among those of its pairing or of the organisation. */
export function planOfLineQuery(line: string, known: { plan?: string; pairing?: string; organisation?: string }) {
  return queryOptions({
    queryKey: ['planOfLine', line, known],
    queryFn: async ({ signal }) => {
      if (known.plan) {
        return taken(api.GET('/api/v1/activity-plans/{id}', { params: { path: { id: known.plan } }, signal }));
      }
      const query = known.pairing ? { pairing: known.pairing } : { unit: known.organisation };
      const plans = await taken(
        api.GET('/api/v1/activity-plans', { params: { query: { ...query, pageSize: 200 } }, signal }),
      );
      return plans.items.find((plan) => plan.lines.some((each) => each.id === line)) ?? null;
    },
  });
}

/**
 * Sends a new session. A repeat after a lost answer returns the record of the first time, whose words may be older
 * than those sent now: these then follow as a correction.
 */
export async function createSession(body: SessionBody): Promise<Session> {
  const made = await taken(api.POST('/api/v1/session-reports', { body }));
  return saysTheSame(made, body) ? made : updateSession(made, body);
}

export function updateSession(session: Pick<Session, 'id' | 'etag'>, body: SessionBody): Promise<Session> {
  const { id: _, ...rest } = body;
  return taken(
    api.PUT('/api/v1/session-reports/{id}', {
      params: { path: { id: session.id } },
      headers: ifMatch(session.etag),
      body: rest,
    }),
  );
}

export function transitionSession(
  session: Pick<Session, 'id' | 'etag'>,
  body: Body<'transitionSessionReport'>,
): Promise<Session> {
  return taken(
    api.POST('/api/v1/session-reports/{id}/transitions', {
      params: { path: { id: session.id } },
      headers: ifMatch(session.etag),
      body,
    }),
  );
}

function saysTheSame(made: Session, sent: SessionBody): boolean {
  const partners = made.partners.map((each) => each.organisation.code);
  return (
    (['date', 'kind', 'mode', 'organisingLevel', 'minutes', 'managers', 'teachers', 'staff', 'pupils'] as const).every(
      (field) => made[field] === sent[field],
    ) &&
    made.title.trim() === sent.title.trim().normalize('NFC') &&
    made.host.code === sent.host &&
    sameSet(partners, sent.partners) &&
    sameSet(made.themes, sent.themes) &&
    sameSet(made.levels, sent.levels)
  );
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each));
}
