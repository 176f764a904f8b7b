import { queryOptions } from '@tanstack/react-query';
import { api, ifMatch, taken } from '../../api/client';
import { pages } from '../../api/lists';
import type { Body, Filter, Schema } from '../../api/types';

export type SilenceFilter = Filter<'listSilentPairings'>;

/** Pairs without a confirmed session for long, the longest silent first. */
export function silentQuery(filter: SilenceFilter) {
  return pages(['listSilentPairings', filter], (pageToken, signal) =>
    taken(api.GET('/api/v1/silent-pairings', { params: { query: { ...filter, pageToken } }, signal })),
  );
}

/** The silence of one pairing; none while the two meet. */
export function silenceOfQuery(pairing: string) {
  return queryOptions({
    queryKey: ['listSilentPairings', 'of', pairing],
    queryFn: ({ signal }) => taken(api.GET('/api/v1/silent-pairings', { params: { query: { pairing } }, signal })),
    select: (page) => page.items[0] ?? null,
  });
}

/** What the two of a pairing did for each other, by a day. */
export function balanceOfQuery(pairing: string, asOf: string | undefined) {
  return queryOptions({
    queryKey: ['listPairingBalances', pairing, asOf],
    queryFn: ({ signal }) =>
      taken(api.GET('/api/v1/pairing-balances', { params: { query: { pairing, asOf } }, signal })),
    select: (page) => page.items[0] ?? null,
  });
}

export function balancesQuery(filter: Filter<'listPairingBalances'>) {
  return pages(['listPairingBalances', filter], (pageToken, signal) =>
    taken(api.GET('/api/v1/pairing-balances', { params: { query: { ...filter, pageToken } }, signal })),
  );
}

/** The nudge of a pairing that is open. */
export function openNudgeQuery(pairing: string) {
  return queryOptions({
    queryKey: ['listNudges', pairing],
    queryFn: ({ signal }) =>
      taken(api.GET('/api/v1/nudges', { params: { query: { pairing, status: 'OPEN' } }, signal })),
    select: (page) => page.items[0] ?? null,
  });
}

export function nudge(pairing: string, body: Body<'nudgePairing'>) {
  return taken(api.POST('/api/v1/pairings/{id}/nudges', { params: { path: { id: pairing } }, body }));
}

export function transitionNudge(of: Schema<'Nudge'>, body: Body<'transitionNudge'>) {
  const params = { path: { id: of.id } };
  return taken(api.POST('/api/v1/nudges/{id}/transitions', { params, headers: ifMatch(of.etag), body }));
}
