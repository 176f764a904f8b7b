import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readSearch, text } from '../../lib/address';
import { rootRoute } from '../../lib/rootRoute';

export const apiRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/api',
  validateSearch: (raw: Record<string, unknown>) => readSearch(raw, { q: text }),
  component: lazyRouteComponent(() => import('./ApiPage'), 'ApiPage'),
});
