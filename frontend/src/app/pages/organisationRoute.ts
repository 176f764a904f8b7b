import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { date, readSearch } from '../../lib/address';
import { rootRoute } from '../../lib/rootRoute';

export const organisationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organisations/$code',
  validateSearch: (raw: Record<string, unknown>) => readSearch(raw, { asOf: date }),
  component: lazyRouteComponent(() => import('./OrganisationPage'), 'OrganisationPage'),
});
