import { api, taken } from '../../api/client';
import { pages } from '../../api/lists';
import type { Filter } from '../../api/types';

/** Who has which role where, page by page. */
export function peopleQuery(filter: Filter<'listPeople'>) {
  return pages(['listPeople', filter], (pageToken, signal) =>
    taken(api.GET('/api/v1/people', { params: { query: { ...filter, pageToken } }, signal })),
  );
}
