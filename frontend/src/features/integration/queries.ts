import { queryOptions } from '@tanstack/react-query';
import { NetworkLost, ProblemError } from '../../api/problems';
import type { Contract } from './contract';

const address = '/api/v1/openapi.json';

/** The contract itself, as the service publishes it; open to all. */
export const contractQuery = queryOptions({
  queryKey: ['contract'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }): Promise<Contract> => {
    const response = await fetch(address, { signal, headers: { Accept: 'application/json' } }).catch((cause) => {
      throw signal.aborted ? cause : new NetworkLost(cause);
    });
    if (!response.ok) {
      throw new ProblemError(response.status, {});
    }
    return response.json();
  },
});
