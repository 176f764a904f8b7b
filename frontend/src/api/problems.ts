import type { Schema } from './types';

type Problem = Schema<'Problem'>;

/** The service refused; `problem` says why, in the language of the page. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Partial<Problem>,
  ) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.name = 'ProblemError';
  }
}

/** No answer came: no network, or the service is away. */
export class NetworkLost extends Error {
  constructor(cause: unknown) {
    super('network lost', { cause });
    this.name = 'NetworkLost';
  }
}

/** What kind of trouble it is, for the sentence that says what to do now. */
export type Trouble =
  | 'network'
  | 'signedOut'
  | 'forbidden'
  | 'notFound'
  | 'conflict'
  | 'stale'
  | 'invalid'
  | 'tooMany'
  | 'service'
  | 'unknown';

const troubles: Record<number, Trouble> = {
  400: 'invalid',
  401: 'signedOut',
  403: 'forbidden',
  404: 'notFound',
  409: 'conflict',
  412: 'stale',
  422: 'invalid',
  428: 'stale',
  429: 'tooMany',
};

/** Nothing can stand at an address whose id is no id. */
export function isNowhere(error: unknown): boolean {
  return (
    troubleOf(error) === 'notFound' || (error instanceof ProblemError && error.problem.code === 'PARAMETER_MALFORMED')
  );
}

export function troubleOf(error: unknown): Trouble {
  if (error instanceof NetworkLost) {
    return 'network';
  }
  if (error instanceof ProblemError) {
    return troubles[error.status] ?? (error.status >= 500 ? 'service' : 'unknown');
  }
  return 'unknown';
}

/** The service's own sentence, when it gave one. */
export function sentenceOf(error: unknown): string | undefined {
  return error instanceof ProblemError ? (error.problem.detail ?? error.problem.title) : undefined;
}

interface FieldProblem {
  /** The field in the form: the pointer `/partners/0` is `partners.0`. */
  path: string;
  code: string;
  message: string;
}

/** Everything the service objects to, field by field. */
export function problemsOf(error: unknown): FieldProblem[] {
  return error instanceof ProblemError
    ? (error.problem.errors ?? []).map(({ pointer, code, message }) => ({
        path: (pointer ?? '').replace(/^#?\//, '').split('/').map(unescapePointer).join('.'),
        code,
        message,
      }))
    : [];
}

/** Field errors by form path, the first of each. */
export function fieldErrorsOf(error: unknown): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { path, message } of problemsOf(error)) {
    found[path] ??= message;
  }
  return found;
}

/** The number a person can name when asking for help. */
export function traceOf(error: unknown): string | undefined {
  return error instanceof ProblemError ? error.problem.traceId : undefined;
}

function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
