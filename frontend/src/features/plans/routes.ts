import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf, readSearch, schoolYear, text } from '../../lib/address';
import { rootRoute } from '../../lib/rootRoute';
import { planStatuses } from './vocabulary';

export const plansRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/plans',
  validateSearch: (raw: Record<string, unknown>) =>
    readSearch(raw, { unit: text, school: text, pairing: text, schoolYear, status: oneOf(planStatuses) }),
  component: lazyRouteComponent(() => import('./PlansPage'), 'PlansPage'),
});
