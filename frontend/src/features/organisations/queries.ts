import { queryOptions } from '@tanstack/react-query';
import { api, ifMatch, taken } from '../../api/client';
import { pages } from '../../api/lists';
import type { Body, Filter, Schema } from '../../api/types';

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

export function createOrganisation(body: Body<'createOrganisation'>) {
  return taken(api.POST('/api/v1/organisations', { body }));
}

/** From a day on something is otherwise. */
export function changeOrganisation(organisation: Kept, body: Body<'changeOrganisation'>) {
  return taken(api.POST('/api/v1/organisations/{idOrCode}/versions', { ...of(organisation), body }));
}

/** What was recorded wrongly, put right. */
export function correctOrganisation(organisation: Kept, body: Body<'correctOrganisation'>) {
  return taken(api.PATCH('/api/v1/organisations/{idOrCode}', { ...of(organisation), body }));
}

export function transitionOrganisation(organisation: Kept, body: Body<'transitionOrganisation'>) {
  return taken(api.POST('/api/v1/organisations/{idOrCode}/transitions', { ...of(organisation), body }));
}

export function recordSuccession(body: Body<'recordSuccession'>) {
  return taken(api.POST('/api/v1/successions', { body }));
}

export function stateProfile(organisation: Kept, schoolYear: string, body: Body<'stateProfile'>) {
  const { headers } = of(organisation);
  const params = { path: { idOrCode: organisation.id, schoolYear } };
  return taken(api.PUT('/api/v1/organisations/{idOrCode}/profiles/{schoolYear}', { params, headers, body }));
}

type Kept = Pick<Schema<'OrganisationView'>, 'id' | 'etag'>;

function of({ id, etag }: Kept) {
  return { params: { path: { idOrCode: id } }, headers: ifMatch(etag) };
}
