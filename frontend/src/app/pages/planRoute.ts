import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../lib/rootRoute';

export const planRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/plans/$id',
  component: lazyRouteComponent(() => import('./PlanPage'), 'PlanPage'),
});
