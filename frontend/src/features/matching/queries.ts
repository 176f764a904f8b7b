import { api, taken } from '../../api/client';
import { pages } from '../../api/lists';
import type { Body, Filter } from '../../api/types';

export type CandidateFilter = Filter<'listPartnerCandidates'>;

/** Who would fit, the best first. */
export function candidatesQuery(filter: CandidateFilter) {
  return pages(['listPartnerCandidates', filter], (pageToken, signal) =>
    taken(api.GET('/api/v1/partner-candidates', { params: { query: { ...filter, pageToken } }, signal })),
  );
}

export function propose(body: Body<'proposePairing'>) {
  return taken(api.POST('/api/v1/pairings', { body }));
}
