import { queryOptions } from '@tanstack/react-query';
import { api, ifMatch, taken } from '../../api/client';
import { pages } from '../../api/lists';
import type { Body, Filter, Schema } from '../../api/types';

export type BoardFilter = Filter<'listUnitMilestones'>;

/** The units of a phase and what they have reached, page by page. */
export function unitMilestonesQuery(filter: BoardFilter) {
  return pages(['listUnitMilestones', filter], (pageToken, signal) =>
    taken(api.GET('/api/v1/milestones', { params: { query: { ...filter, pageSize: 50, pageToken } }, signal })),
  );
}

export function sharesQuery(query: Filter<'listMilestoneShares'>) {
  return queryOptions({
    queryKey: ['listMilestoneShares', query],
    queryFn: ({ signal }) => taken(api.GET('/api/v1/milestone-shares', { params: { query }, signal })),
    select: (page) => page.items,
  });
}

export function milestonesOfQuery(pairing: string) {
  return queryOptions({
    queryKey: ['listPairingMilestones', pairing],
    queryFn: ({ signal }) =>
      taken(api.GET('/api/v1/pairings/{id}/milestones', { params: { path: { id: pairing } }, signal })),
    select: (page) => page.items,
  });
}

export function setMilestone(pairing: string, milestone: Schema<'Milestone'>, body: Body<'setPairingMilestone'>) {
  const params = { path: { id: pairing, kind: milestone.kind } };
  return taken(api.PUT('/api/v1/pairings/{id}/milestones/{kind}', { params, headers: ifMatch(milestone.etag), body }));
}
