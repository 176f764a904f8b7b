import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { date, oneOf, readSearch, text } from '../../lib/address';
import { rootRoute } from '../../lib/rootRoute';
import { milestoneKinds } from './vocabulary';

export const milestonesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pairings/milestones',
  validateSearch: (raw: Record<string, unknown>) =>
    readSearch(raw, {
      phase: text,
      asOf: date,
      zone: oneOf(['INNER', 'OUTER']),
      reached: oneOf(milestoneKinds),
      missing: oneOf(milestoneKinds),
    }),
  component: lazyRouteComponent(() => import('./MilestonesPage'), 'MilestonesPage'),
});
