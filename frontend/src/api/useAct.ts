import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';

/**
 * An act on the service. One confirmation changes lists, figures and what waits, so everything on the page is asked
 * again afterwards; also after a refusal, since the record then is no longer as it was shown.
 */
export function useAct<Input, Answer>(act: (input: Input) => Promise<Answer>): UseMutationResult<Answer, Error, Input> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => client.invalidateQueries(),
  });
}
