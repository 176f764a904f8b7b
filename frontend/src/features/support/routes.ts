import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { date, oneOf, readSearch, schoolYear, text } from '../../lib/address';
import { rootRoute } from '../../lib/rootRoute';

/**
 * What the list asks for; the parameters of a figure among it, so that a figure's records open here. Choices are the
 * service's to judge: their lists come with the page, not with the first load.
 */
const filters = {
  q: text,
  unit: text,
  school: text,
  scope: text,
  giver: text,
  receiver: text,
  schoolYear,
  kind: text,
  unitOfMeasure: text,
  status: text,
  pairing: text,
  from: date,
  to: date,
  asOf: date,
  map: oneOf(['then', 'now']),
  standing: oneOf(['COUNTED', 'UNCONFIRMED']),
  part: text,
};

export const contributionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contributions',
  validateSearch: (raw: Record<string, unknown>) => readSearch(raw, filters),
  component: lazyRouteComponent(() => import('./ContributionsPage'), 'ContributionsPage'),
});

export const newContributionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contributions/new',
  validateSearch: (raw: Record<string, unknown>) => readSearch(raw, { pairing: text, giver: text, receiver: text }),
  component: lazyRouteComponent(() => import('./NewContributionPage'), 'NewContributionPage'),
});

export const contributionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contributions/$id',
  component: lazyRouteComponent(() => import('./ContributionPage'), 'ContributionPage'),
});

export const editContributionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contributions/$id/edit',
  component: lazyRouteComponent(() => import('./EditContributionPage'), 'EditContributionPage'),
});
