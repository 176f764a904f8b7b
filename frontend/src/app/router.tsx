import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { parseSearch, writeSearch } from '../lib/address';
import { rootRoute } from '../lib/rootRoute';
import { expectArrival } from '../ui/arrival';
import { LoadingShape } from '../ui/LoadingShape';
import { say } from '../ui/notice';
import { routeTree } from './routes';
import { Shell } from './shell/Shell';
import { BrokenPage, NotFoundPage } from './shell/StrayPages';

rootRoute.update({ component: Shell });

export function createAppRouter(history?: RouterHistory) {
  const router = createRouter({
    routeTree,
    history,
    parseSearch,
    stringifySearch: writeSearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPendingComponent: () => <LoadingShape shape="page" />,
    defaultErrorComponent: BrokenPage,
    defaultNotFoundComponent: NotFoundPage,
  });
  router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
    if (fromLocation && pathChanged) {
      expectArrival();
      say(undefined);
    }
  });
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
