import { setupServer } from 'msw/node';
import { createOpenApiHttp } from 'openapi-msw';
import type { paths } from '../api/schema';

/** The contract's addresses as typed handlers: `contract.get('/api/v1/me', ({ response }) => response(200).json(…))`. */
export const contract = createOpenApiHttp<paths>({ baseUrl: 'http://localhost:3000' });

/** The network of the tests; what no handler answers fails the test. */
export const server = setupServer();
