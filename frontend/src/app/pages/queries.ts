import { queryOptions } from '@tanstack/react-query';
import { api, taken } from '../../api/client';
import type { Schema } from '../../api/types';

/** Every session that fulfils a line of a plan. */
export function sessionsOfPlanQuery(plan: string) {
  return queryOptions({
    queryKey: ['listSessionReports', 'all', { plan }],
    queryFn: async ({ signal }) => {
      const sessions: Schema<'SessionReport'>[] = [];
      let pageToken: string | undefined;
      do {
        const page = await taken(
          api.GET('/api/v1/session-reports', { params: { query: { plan, pageSize: 200, pageToken } }, signal }),
        );
        sessions.push(...page.items);
        pageToken = page.nextPageToken;
      } while (pageToken);
      return sessions;
    },
  });
}

/** The latest sessions in which both sides of a pairing take part. */
export function sessionsOfPairingQuery(pairing: string) {
  return queryOptions({
    queryKey: ['listSessionReports', 'latest', { pairing }],
    queryFn: ({ signal }) =>
      taken(api.GET('/api/v1/session-reports', { params: { query: { pairing, sort: '-date', pageSize: 5 } }, signal })),
  });
}
