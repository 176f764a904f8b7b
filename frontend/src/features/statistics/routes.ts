import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { date, oneOf, readSearch, schoolYear, severalOf, text } from '../../lib/address';
import { rootRoute } from '../../lib/rootRoute';
import { levels, ownerships } from '../organisations/vocabulary';
import { agreementTypes, dimensions, pairingKinds, spreadFigures, unitMaps } from './vocabulary';

const yearOrAll = (raw: string) => (raw === 'all' ? raw : schoolYear(raw));

/** The year of the figures one came from: nothing is narrowed by it, it only leads back. */
const wayBack = { schoolYear: yearOrAll };

export const statisticsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/statistics',
  validateSearch: (raw: Record<string, unknown>) =>
    readSearch(raw, {
      asOf: date,
      schoolYear: yearOrAll,
      scope: text,
      map: oneOf(unitMaps),
      of: oneOf(spreadFigures),
      by: oneOf(dimensions),
      table: oneOf(['open']),
    }),
  component: lazyRouteComponent(() => import('./StatisticsPage'), 'StatisticsPage'),
});

export const signedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/statistics/signed',
  validateSearch: (raw: Record<string, unknown>) =>
    readSearch(raw, {
      agreementType: oneOf(agreementTypes),
      level: severalOf(levels),
      ownership: oneOf(ownerships),
      scope: text,
      with: text,
      asOf: date,
      map: oneOf(unitMaps),
      part: text,
      ...wayBack,
    }),
  component: lazyRouteComponent(() => import('./SignedPage'), 'SignedPage'),
});

export const partnersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/statistics/partners',
  validateSearch: (raw: Record<string, unknown>) =>
    readSearch(raw, {
      scope: text,
      kind: severalOf(pairingKinds),
      level: severalOf(levels),
      asOf: date,
      map: oneOf(unitMaps),
      part: text,
      ...wayBack,
    }),
  component: lazyRouteComponent(() => import('./PartnersPage'), 'PartnersPage'),
});

export const pilotSchoolsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/statistics/pilots',
  validateSearch: (raw: Record<string, unknown>) =>
    readSearch(raw, {
      level: severalOf(levels),
      scope: text,
      phase: text,
      asOf: date,
      map: oneOf(unitMaps),
      part: text,
      ...wayBack,
    }),
  component: lazyRouteComponent(() => import('./PilotSchoolsPage'), 'PilotSchoolsPage'),
});
