import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readSearch, text } from '../../lib/address';
import { rootRoute } from '../../lib/rootRoute';

export const pilotsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pilots',
  validateSearch: (raw: Record<string, unknown>) => readSearch(raw, { phase: text }),
  component: lazyRouteComponent(() => import('./PilotsPage'), 'PilotsPage'),
});

export const selectionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pilots/$id',
  component: lazyRouteComponent(() => import('./SelectionPage'), 'SelectionPage'),
});
