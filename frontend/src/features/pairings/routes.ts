import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { date, oneOf, readSearch, text } from '../../lib/address';
import { rootRoute } from '../../lib/rootRoute';
import { levels } from '../organisations/vocabulary';
import { mapPlace } from './mapPlace';
import {
  agreementStatuses,
  agreementTypes,
  expiringDays,
  pairingKinds,
  pairingStatuses,
  pictureBys,
} from './vocabulary';

const filters = {
  q: text,
  unit: text,
  school: text,
  scope: text,
  between: text,
  kind: oneOf(pairingKinds),
  level: oneOf(levels),
  status: oneOf(pairingStatuses),
  phase: text,
  asOf: date,
  map: oneOf(['then', 'now']),
  part: text,
};

export const pairingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pairings',
  validateSearch: (raw: Record<string, unknown>) => readSearch(raw, filters),
  component: lazyRouteComponent(() => import('./PairingsPage'), 'PairingsPage'),
});

export const proposePairingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pairings/new',
  validateSearch: (raw: Record<string, unknown>) =>
    readSearch(raw, { kind: oneOf(pairingKinds), first: text, second: text }),
  component: lazyRouteComponent(() => import('./ProposePairingPage'), 'ProposePairingPage'),
});

export const agreementsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/agreements',
  validateSearch: (raw: Record<string, unknown>) =>
    readSearch(raw, {
      q: text,
      unit: text,
      agreementType: oneOf(agreementTypes),
      status: oneOf(agreementStatuses),
      expiring: oneOf(expiringDays),
      asOf: date,
    }),
  component: lazyRouteComponent(() => import('./AgreementsPage'), 'AgreementsPage'),
});

export const batchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pairings/batch',
  validateSearch: (raw: Record<string, unknown>) =>
    readSearch(raw, { first: text, second: text, level: oneOf(levels), from: oneOf(['grid', 'file']) }),
  component: lazyRouteComponent(() => import('./BatchPage'), 'BatchPage'),
});

export const pictureRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pairings/picture',
  validateSearch: (raw: Record<string, unknown>) =>
    readSearch(raw, { ...filters, by: oneOf(pictureBys), chosen: text }),
  component: lazyRouteComponent(() => import('./PicturePage'), 'PicturePage'),
});

export const mapRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pairings/map',
  validateSearch: (raw: Record<string, unknown>) =>
    readSearch(raw, { ...filters, by: oneOf(pictureBys), at: mapPlace, point: text, lines: oneOf(['none']) }),
  component: lazyRouteComponent(() => import('./MapPage'), 'MapPage'),
});
