import { queryOptions } from '@tanstack/react-query';
import { api, ifMatch, taken } from '../../api/client';
import { pages } from '../../api/lists';
import type { Body, Filter, Schema } from '../../api/types';

export type PairingFilter = Filter<'listPairings'>;

/** Pairings, page by page. */
export function pairingsQuery(filter: PairingFilter, pageSize = 25) {
  return pages(['listPairings', filter, pageSize], (pageToken, signal) =>
    taken(
      api.GET('/api/v1/pairings', {
        params: { query: { ...filter, ...(!pageToken && { count: 'capped' as const }), pageSize, pageToken } },
        signal,
      }),
    ),
  );
}

export function pairingQuery(id: string) {
  return queryOptions({
    queryKey: ['getPairing', id],
    queryFn: ({ signal }) => taken(api.GET('/api/v1/pairings/{id}', { params: { path: { id } }, signal })),
  });
}

/** What happened to a pairing, oldest first. */
export function pairingTransitionsQuery(id: string) {
  return queryOptions({
    queryKey: ['listPairingTransitions', id],
    queryFn: ({ signal }) => taken(api.GET('/api/v1/pairings/{id}/transitions', { params: { path: { id } }, signal })),
    select: (page) => page.items,
  });
}

/** The unit pairings in force to which a pairing of schools of these two units may belong. */
export function unitPairingsQuery(unit: string) {
  const query = { kind: 'UNIT', status: 'ACTIVE', unit, pageSize: 200 } as const;
  return queryOptions({
    queryKey: ['listPairings', query],
    queryFn: ({ signal }) => taken(api.GET('/api/v1/pairings', { params: { query }, signal })),
    select: (page) => page.items,
  });
}

export function proposePairing(body: Body<'proposePairing'>) {
  return taken(api.POST('/api/v1/pairings', { body }));
}

export function transitionPairing(pairing: Schema<'Pairing'>, body: Body<'transitionPairing'>) {
  const params = { path: { id: pairing.id } };
  return taken(api.POST('/api/v1/pairings/{id}/transitions', { params, headers: ifMatch(pairing.etag), body }));
}

export type AgreementFilter = Filter<'listAgreements'>;

/** Papers, page by page. */
export function agreementsQuery(filter: AgreementFilter, pageSize = 25) {
  return pages(['listAgreements', filter, pageSize], (pageToken, signal) =>
    taken(api.GET('/api/v1/agreements', { params: { query: { ...filter, pageSize, pageToken } }, signal })),
  );
}

export function agreementQuery(id: string) {
  return queryOptions({
    queryKey: ['getAgreement', id],
    queryFn: ({ signal }) => taken(api.GET('/api/v1/agreements/{id}', { params: { path: { id } }, signal })),
  });
}

/** Where the Word draft of a paper is fetched; the browser saves it under the name the service gives it. */
export function paperAddress(id: string): string {
  return `/api/v1/agreements/${id}/paper`;
}

export function createAgreement(body: Body<'createAgreement'>) {
  return taken(api.POST('/api/v1/agreements', { body }));
}

/** A draft that renews a paper; what it says is taken over by the service. */
export function renewAgreement({ id, pairingId, type }: Schema<'Agreement'>) {
  return createAgreement({ pairingId, type, renewsId: id });
}

export function updateAgreement(agreement: Pick<Schema<'Agreement'>, 'id' | 'etag'>, body: Body<'updateAgreement'>) {
  const params = { path: { id: agreement.id } };
  return taken(api.PUT('/api/v1/agreements/{id}', { params, headers: ifMatch(agreement.etag), body }));
}

export function transitionAgreement(
  agreement: Pick<Schema<'Agreement'>, 'id' | 'etag'>,
  body: Body<'transitionAgreement'>,
) {
  const params = { path: { id: agreement.id } };
  return taken(api.POST('/api/v1/agreements/{id}/transitions', { params, headers: ifMatch(agreement.etag), body }));
}
