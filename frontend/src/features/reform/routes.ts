import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf, readSearch, text } from '../../lib/address';
import { rootRoute } from '../../lib/rootRoute';
import { effects, statuses, steps, subjects } from './vocabulary';

export const reformsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reforms',
  validateSearch: (raw: Record<string, unknown>) => readSearch(raw, { status: oneOf(statuses) }),
  component: lazyRouteComponent(() => import('./ReformsPage'), 'ReformsPage'),
});

export const newReformRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reforms/new',
  component: lazyRouteComponent(() => import('./NewReformPage'), 'NewReformPage'),
});

/** A reform at one of its steps: what is looked at there is in the address too. */
export const reformRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reforms/$id',
  validateSearch: (raw: Record<string, unknown>) =>
    readSearch(raw, {
      step: oneOf(steps),
      view: oneOf(['picture', 'pairings']),
      subject: oneOf(subjects),
      effect: oneOf(effects),
      unit: text,
      q: text,
      open: oneOf(['yes']),
    }),
  component: lazyRouteComponent(() => import('./ReformPage'), 'ReformPage'),
});
