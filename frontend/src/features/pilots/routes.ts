import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf, readSearch, text } from '../../lib/address';
import { rootRoute } from '../../lib/rootRoute';
import { unitStates } from './vocabulary';

export const pilotsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pilots',
  validateSearch: (raw: Record<string, unknown>) =>
    readSearch(raw, { phase: text, state: oneOf(unitStates), q: text, sort: text }),
  component: lazyRouteComponent(() => import('./PilotsPage'), 'PilotsPage'),
});

export const selectionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pilots/$id',
  validateSearch: (raw: Record<string, unknown>) => readSearch(raw, { slot: text }),
  component: lazyRouteComponent(() => import('./SelectionPage'), 'SelectionPage'),
});

export const guidedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pilots/$id/guided',
  validateSearch: (raw: Record<string, unknown>) => readSearch(raw, { pilot: text }),
  component: lazyRouteComponent(() => import('./GuidedPage'), 'GuidedPage'),
});
