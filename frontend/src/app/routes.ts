import { auditRoute } from '../features/audit/routes';
import { importsRoute } from '../features/imports/routes';
import { apiRoute } from '../features/integration/routes';
import { balancesRoute, silentRoute } from '../features/liveliness/routes';
import { finderRoute } from '../features/matching/routes';
import { milestonesRoute } from '../features/milestones/routes';
import { organisationsRoute } from '../features/organisations/routes';
import {
  agreementsRoute,
  batchRoute,
  mapRoute,
  pairingsRoute,
  pictureRoute,
  proposePairingRoute,
} from '../features/pairings/routes';
import { administrationRoute } from '../features/people/routes';
import { guidedRoute, pilotsRoute, selectionRoute } from '../features/pilots/routes';
import { plansRoute } from '../features/plans/routes';
import { programmeRoute } from '../features/programmes/routes';
import { newReformRoute, reformRoute, reformsRoute } from '../features/reform/routes';
import { editSessionRoute, newSessionRoute, sessionRoute, sessionsRoute } from '../features/sessions/routes';
import { partnersRoute, pilotSchoolsRoute, signedRoute, statisticsRoute } from '../features/statistics/routes';
import {
  contributionRoute,
  contributionsRoute,
  editContributionRoute,
  newContributionRoute,
} from '../features/support/routes';
import { worklistRoute } from '../features/worklist/routes';
import { rootRoute } from '../lib/rootRoute';
import { agreementRoute } from './pages/agreementRoute';
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
  batchRoute,
  pictureRoute,
  mapRoute,
  finderRoute,
  milestonesRoute,
  silentRoute,
  balancesRoute,
  pairingRoute,
  agreementsRoute,
  agreementRoute,
  plansRoute,
  planRoute,
  sessionsRoute,
  newSessionRoute,
  sessionRoute,
  editSessionRoute,
  contributionsRoute,
  newContributionRoute,
  contributionRoute,
  editContributionRoute,
  pilotsRoute,
  selectionRoute,
  guidedRoute,
  statisticsRoute,
  signedRoute,
  partnersRoute,
  pilotSchoolsRoute,
  auditRoute,
  administrationRoute,
  programmeRoute,
  importsRoute,
  reformsRoute,
  newReformRoute,
  reformRoute,
  apiRoute,
]);
