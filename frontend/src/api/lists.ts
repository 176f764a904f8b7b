import { infiniteQueryOptions } from '@tanstack/react-query';

interface Page<Item> {
  items: Item[];
  nextPageToken?: string;
}

/** A list page by page: `pages(['listPairings', filter], (pageToken, signal) => taken(api.GET(…)))`. */
export function pages<Item>(
  key: readonly [name: string, ...rest: unknown[]],
  fetchPage: (pageToken: string | undefined, signal: AbortSignal) => Promise<Page<Item>>,
) {
  return infiniteQueryOptions({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => fetchPage(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextPageToken,
  });
}
