import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf, readSearch, text } from '../../lib/address';
import { rootRoute } from '../../lib/rootRoute';
import { levels } from '../organisations/vocabulary';

export const finderRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pairings/find',
  validateSearch: (raw: Record<string, unknown>) =>
    readSearch(raw, {
      for: text,
      level: oneOf(levels),
      zone: oneOf(['INNER', 'OUTER', 'ANY']),
      theme: text,
      maxKm: oneOf(['10', '20', '40', '60']),
    }),
  component: lazyRouteComponent(() => import('./FinderPage'), 'FinderPage'),
});
