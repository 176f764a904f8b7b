import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { date, oneOf, readSearch, schoolYear, severalOf, text } from '../../lib/address';
import { rootRoute } from '../../lib/rootRoute';
import { levels } from '../organisations/vocabulary';
import { organisingLevels, sessionKinds, sessionModes, sessionStatuses, standings, unitMaps } from './vocabulary';

/** What the list asks for; the parameters of a figure among it, so that a figure's records open here. */
const filters = {
  q: text,
  unit: text,
  school: text,
  host: text,
  scope: text,
  schoolYear,
  kind: severalOf(sessionKinds),
  organisingLevel: severalOf(organisingLevels),
  mode: severalOf(sessionModes),
  theme: text,
  level: severalOf(levels),
  status: severalOf(sessionStatuses),
  parties: text,
  pairing: text,
  plan: text,
  planLine: text,
  from: date,
  to: date,
  asOf: date,
  map: oneOf(unitMaps),
  standing: oneOf(standings),
  part: text,
};

export const sessionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sessions',
  validateSearch: (raw: Record<string, unknown>) => readSearch(raw, filters),
  component: lazyRouteComponent(() => import('./SessionsPage'), 'SessionsPage'),
});

export const newSessionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sessions/new',
  validateSearch: (raw: Record<string, unknown>) =>
    readSearch(raw, { planLine: text, plan: text, pairing: text, host: text, partner: text }),
  component: lazyRouteComponent(() => import('./NewSessionPage'), 'NewSessionPage'),
});

export const sessionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sessions/$id',
  component: lazyRouteComponent(() => import('./SessionPage'), 'SessionPage'),
});

export const editSessionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sessions/$id/edit',
  component: lazyRouteComponent(() => import('./EditSessionPage'), 'EditSessionPage'),
});
