import { apiRoute } from '../features/integration/routes';
import { organisationsRoute } from '../features/organisations/routes';
import { pilotsRoute, selectionRoute } from '../features/pilots/routes';
import { editSessionRoute, newSessionRoute, sessionRoute, sessionsRoute } from '../features/sessions/routes';
import { pilotSchoolsRoute, signedRoute, statisticsRoute } from '../features/statistics/routes';
import { worklistRoute } from '../features/worklist/routes';
import { rootRoute } from '../lib/rootRoute';
import { organisationRoute } from './pages/organisationRoute';

/** Every page there is; a room adds the routes it exports. */
export const routeTree = rootRoute.addChildren([
  worklistRoute,
  organisationsRoute,
  organisationRoute,
  sessionsRoute,
  newSessionRoute,
  sessionRoute,
  editSessionRoute,
  pilotsRoute,
  selectionRoute,
  statisticsRoute,
  signedRoute,
  pilotSchoolsRoute,
  apiRoute,
]);
