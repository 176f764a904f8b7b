import { QueryClient } from '@tanstack/react-query';
import { troubleOf } from './problems';

/** Only what may go away by itself is asked again; a refusal is an answer. */
function worthAnotherTry(failures: number, error: unknown): boolean {
  const trouble = troubleOf(error);
  return failures < 2 && (trouble === 'network' || trouble === 'service');
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Without a network a page says so at once instead of waiting without a word.
      queries: { staleTime: 30_000, retry: worthAnotherTry, networkMode: 'always', refetchOnReconnect: true },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
