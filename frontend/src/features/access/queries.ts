import { queryOptions } from '@tanstack/react-query';
import { api, taken } from '../../api/client';

/** Who is signed in, with which roles and for which organisations. */
export const meQuery = queryOptions({
  queryKey: ['getMe'],
  queryFn: ({ signal }) => taken(api.GET('/api/v1/me', { signal })),
  staleTime: 300_000,
});
