import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../lib/rootRoute';

export const pairingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pairings/$id',
  component: lazyRouteComponent(() => import('./PairingPage'), 'PairingPage'),
});
