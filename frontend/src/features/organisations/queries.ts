import { queryOptions } from '@tanstack/react-query';
import { api, taken } from '../../api/client';
import { pages } from '../../api/lists';
import type { Filter } from '../../api/types';

export type OrganisationFilter = Filter<'listOrganisations'>;

/** The directory, page by page. */
export function organisationsQuery(filter: OrganisationFilter, pageSize = 25) {
  return pages(['listOrganisations', filter, pageSize], (pageToken, signal) =>
    taken(api.GET('/api/v1/organisations', { params: { query: { ...filter, pageSize, pageToken } }, signal })),
  );
}

/** One organisation by its code or id, as it is or was on a day. */
export function organisationQuery(idOrCode: string, asOf?: string) {
  return queryOptions({
    queryKey: ['getOrganisation', idOrCode, asOf],
    queryFn: ({ signal }) =>
      taken(api.GET('/api/v1/organisations/{idOrCode}', { params: { path: { idOrCode }, query: { asOf } }, signal })),
  });
}
