import { createRouter, type RouterHistory } from '@tanstack/react-router';
import i18next from 'i18next';
import { parseSearch, takeMisread, writeSearch } from '../lib/address';
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
    // What no page reads does not stay in its address.
    search: { strict: true },
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
  router.subscribe('onResolved', () => {
    const names = takeMisread();
    if (names.length > 0) {
      say(i18next.t('shell:addressLeftOut', { names: names.join(', ') }), 'hint');
    }
  });
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
