import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf, readSearch, text } from '../../lib/address';
import { rootRoute } from '../../lib/rootRoute';
import { roles } from './vocabulary';

export const administrationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration',
  validateSearch: (raw: Record<string, unknown>) =>
    readSearch(raw, { q: text, organisation: text, role: oneOf(roles) }),
  component: lazyRouteComponent(() => import('./PeoplePage'), 'PeoplePage'),
});
