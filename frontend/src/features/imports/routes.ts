import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf, readSearch } from '../../lib/address';
import { rootRoute } from '../../lib/rootRoute';
import { kinds } from './files';

export const importsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/imports',
  validateSearch: (raw: Record<string, unknown>) => readSearch(raw, { kind: oneOf(kinds) }),
  component: lazyRouteComponent(() => import('./ImportsPage'), 'ImportsPage'),
});
