import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf, readSearch, text } from '../../lib/address';
import { rootRoute } from '../../lib/rootRoute';

const kinds = ['UNIT', 'SCHOOL'] as const;

export const silentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pairings/silent',
  validateSearch: (raw: Record<string, unknown>) =>
    readSearch(raw, { unit: text, kind: oneOf(kinds), days: oneOf(['30', '60', '90', '180', '365']) }),
  component: lazyRouteComponent(() => import('./SilentPage'), 'SilentPage'),
});

export const balancesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pairings/balance',
  validateSearch: (raw: Record<string, unknown>) =>
    readSearch(raw, { unit: text, kind: oneOf(kinds), schoolYear: text }),
  component: lazyRouteComponent(() => import('./BalancesPage'), 'BalancesPage'),
});
