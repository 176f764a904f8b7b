import { organisationsRoute } from '../features/organisations/routes';
import { pairingsRoute, proposePairingRoute } from '../features/pairings/routes';
import { plansRoute } from '../features/plans/routes';
import { worklistRoute } from '../features/worklist/routes';
import { rootRoute } from '../lib/rootRoute';
import { organisationRoute } from './pages/organisationRoute';
import { pairingRoute } from './pages/pairingRoute';
import { planRoute } from './pages/planRoute';

/** Every page there is; a room adds the routes it exports. */
export const routeTree = rootRoute.addChildren([
  worklistRoute,
  organisationsRoute,
  organisationRoute,
  pairingsRoute,
  proposePairingRoute,
  pairingRoute,
  plansRoute,
  planRoute,
]);
