import { api, taken } from '../../api/client';
import { pages } from '../../api/lists';

/** What waits for the person, most urgent first. */
export function worklistQuery(organisation: string | undefined) {
  return pages(['listWorklist', organisation], (pageToken, signal) =>
    taken(api.GET('/api/v1/worklist', { params: { query: { organisation, pageSize: 50, pageToken } }, signal })),
  );
}
