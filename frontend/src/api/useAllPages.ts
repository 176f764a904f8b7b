import type { InfiniteData } from '@tanstack/react-query';
import { useEffect } from 'react';

interface Paged<Page> {
  data: InfiniteData<Page> | undefined;
  isPending: boolean;
  isError: boolean;
  isFetching: boolean;
  hasNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** Fetches page after page to the last and shows them together: for a list that says how many rows it has. */
export function useAllPages<Page, Query extends Paged<Page>>(query: Query & Paged<Page>): Query & Paged<Page> {
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) {
      fetchNextPage();
    }
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  return hasNextPage ? { ...query, data: undefined, isPending: !isError } : query;
}
