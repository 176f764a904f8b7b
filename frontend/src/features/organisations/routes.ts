import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { date, oneOf, readSearch, text } from '../../lib/address';
import { rootRoute } from '../../lib/rootRoute';
import { kinds, levels, ownerships, zones } from './vocabulary';

export const organisationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations',
  validateSearch: (raw: Record<string, unknown>) =>
    readSearch(raw, {
      view: oneOf(['tree']),
      q: text,
      kind: oneOf(kinds),
      level: oneOf(levels),
      ownership: oneOf(ownerships),
      zone: oneOf(zones),
      unit: text,
      parentEnded: oneOf(['true']),
      scope: text,
      asOf: date,
      map: oneOf(['then', 'now']),
      part: text,
    }),
  component: lazyRouteComponent(() => import('./OrganisationsPage'), 'OrganisationsPage'),
});
