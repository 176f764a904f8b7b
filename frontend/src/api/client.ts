import i18next from 'i18next';
import createClient, { type Middleware } from 'openapi-fetch';
import { signInAddress } from '../lib/signIn';
import { NetworkLost, ProblemError } from './problems';
import type { paths } from './schema';

const language: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', i18next.language || 'vi');
    return request;
  },
};

/** A reader whose session ended goes to sign in and comes back; a writer stays, so that nothing typed is lost. */
const session: Middleware = {
  onResponse({ request, response, schemaPath }) {
    if (response.status === 401 && request.method === 'GET' && schemaPath !== '/api/v1/me') {
      location.assign(signInAddress());
    }
  },
};

export const api = createClient<paths, 'application/json' | 'application/problem+json'>({
  baseUrl: globalThis.location.origin,
  fetch: async (request) => {
    try {
      return await globalThis.fetch(request);
    } catch (cause) {
      if (request.signal.aborted) {
        throw cause;
      }
      throw new NetworkLost(cause);
    }
  },
});
api.use(language, session);

/** The answer's record, or a ProblemError: what every query and every act returns. */
export async function taken<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) {
    throw new ProblemError(response.status, typeof error === 'object' && error !== null ? error : {});
  }
  return data as T;
}

/** The header that says which state of the record the person saw. */
export function ifMatch(etag: string): { 'If-Match': string } {
  return { 'If-Match': `"${etag}"` };
}
