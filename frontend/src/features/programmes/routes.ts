import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf, readSearch } from '../../lib/address';
import { rootRoute } from '../../lib/rootRoute';
import { parts } from './vocabulary';

export const programmeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/programme',
  validateSearch: (raw: Record<string, unknown>) => readSearch(raw, { part: oneOf(parts) }),
  component: lazyRouteComponent(() => import('./ProgrammePage'), 'ProgrammePage'),
});
