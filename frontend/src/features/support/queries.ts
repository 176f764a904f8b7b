import { queryOptions } from '@tanstack/react-query';
import { api, ifMatch, taken } from '../../api/client';
import { pages } from '../../api/lists';
import type { Body, Filter, Schema } from '../../api/types';

export type ContributionFilter = Filter<'listContributions'>;
export type ContributionBody = Body<'createContribution'>;
export type ContributionAct = Body<'transitionContribution'>;
type Contribution = Schema<'Contribution'>;

/** Contributions page by page, the latest first. */
export function contributionsQuery(filter: ContributionFilter, pageSize = 25) {
  return pages(['listContributions', filter, pageSize], (pageToken, signal) =>
    taken(api.GET('/api/v1/contributions', { params: { query: { ...filter, pageSize, pageToken } }, signal })),
  );
}

export function contributionQuery(id: string) {
  return queryOptions({
    queryKey: ['getContribution', id],
    queryFn: ({ signal }) => taken(api.GET('/api/v1/contributions/{id}', { params: { path: { id } }, signal })),
  });
}

/** What happened to a contribution, oldest first. */
export function contributionHistoryQuery(id: string) {
  return queryOptions({
    queryKey: ['listContributionTransitions', id],
    queryFn: ({ signal }) =>
      taken(api.GET('/api/v1/contributions/{id}/transitions', { params: { path: { id } }, signal })),
    select: (page) => page.items,
  });
}

/** What the two of a pairing gave each other and was received by a day. */
export function gaveQuery(pairing: string, asOf: string | undefined) {
  return queryOptions({
    queryKey: ['listPairingBalances', 'gave', pairing, asOf],
    queryFn: ({ signal }) =>
      taken(api.GET('/api/v1/pairing-balances', { params: { query: { pairing, asOf } }, signal })),
    select: (page) => page.items[0] ?? null,
  });
}

export function pairingQuery(id: string) {
  return queryOptions({
    queryKey: ['getPairing', id],
    queryFn: ({ signal }) => taken(api.GET('/api/v1/pairings/{id}', { params: { path: { id } }, signal })),
  });
}

export function createContribution(body: ContributionBody): Promise<Contribution> {
  return taken(api.POST('/api/v1/contributions', { body }));
}

export function updateContribution(
  contribution: Pick<Contribution, 'id' | 'etag'>,
  body: ContributionBody,
): Promise<Contribution> {
  const { id: _, ...rest } = body;
  return taken(
    api.PUT('/api/v1/contributions/{id}', {
      params: { path: { id: contribution.id } },
      headers: ifMatch(contribution.etag),
      body: rest,
    }),
  );
}

export function transitionContribution(
  contribution: Pick<Contribution, 'id' | 'etag'>,
  body: ContributionAct,
): Promise<Contribution> {
  return taken(
    api.POST('/api/v1/contributions/{id}/transitions', {
      params: { path: { id: contribution.id } },
      headers: ifMatch(contribution.etag),
      body,
    }),
  );
}
