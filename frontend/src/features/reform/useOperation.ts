import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Schema } from '../../api/types';
import { operationQuery } from './queries';

const everyMillisecond = 1_000;

/** The operation of a record, asked again while it runs; when it has ended, everything on the page is. */
export function useOperation(id: string | undefined): Schema<'Operation'> | undefined {
  const client = useQueryClient();
  const { data } = useQuery({
    ...operationQuery(id ?? ''),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data && state.data.status !== 'RUNNING' ? false : everyMillisecond),
  });
  const ran = useRef<string>(undefined);
  useEffect(() => {
    if (data?.status === 'RUNNING') {
      ran.current = data.id;
    } else if (data && ran.current === data.id) {
      ran.current = undefined;
      void client.invalidateQueries();
    }
  }, [data, client]);
  return data?.id === id ? data : undefined;
}
