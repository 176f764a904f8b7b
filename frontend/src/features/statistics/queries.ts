import { queryOptions } from '@tanstack/react-query';
import { api, taken } from '../../api/client';
import { pages } from '../../api/lists';
import type { Filter } from '../../api/types';

type Question = Filter<'getStatistic'>;

/** One figure: its value, what is not yet counted, and the address of its records. */
export function statisticQuery(measure: string, question: Question) {
  return queryOptions({
    queryKey: ['getStatistic', measure, question],
    queryFn: ({ signal }) =>
      taken(api.GET('/api/v1/statistics/{measure}', { params: { path: { measure }, query: question }, signal })),
  });
}

/** How many pilot schools of a phase there are on a day. */
export function pilotsOfPhaseQuery(filter: Filter<'listPilotSchools'>) {
  return queryOptions({
    queryKey: ['listPilotSchools', 'count', filter],
    queryFn: ({ signal }) =>
      taken(
        api.GET('/api/v1/pilot-schools', { params: { query: { ...filter, count: 'capped', pageSize: 1 } }, signal }),
      ),
    select: (page) => page.count?.value ?? 0,
  });
}

/** The organisations behind a figure of signatures. */
export function signedQuery(filter: Filter<'listSignedOrganisations'>) {
  return pages(['listSignedOrganisations', filter], (pageToken, signal) =>
    taken(
      api.GET('/api/v1/signed-organisations', { params: { query: { ...filter, pageSize: 200, pageToken } }, signal }),
    ),
  );
}

/** The schools behind a figure of pilots. */
export function pilotSchoolsQuery(filter: Filter<'listPilotSchools'>) {
  return pages(['listPilotSchools', filter], (pageToken, signal) =>
    taken(api.GET('/api/v1/pilot-schools', { params: { query: { ...filter, pageSize: 200, pageToken } }, signal })),
  );
}

/** With whom an organisation is paired. */
export function partnersQuery(filter: Filter<'listPartners'>) {
  return pages(['listPartners', filter], (pageToken, signal) =>
    taken(api.GET('/api/v1/partners', { params: { query: { ...filter, pageSize: 200, pageToken } }, signal })),
  );
}
