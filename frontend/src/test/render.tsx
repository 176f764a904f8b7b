import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createAppRouter } from '../app/router';
import { cssVariablesResolver, theme } from '../ui/theme';

function Providers({ children }: { children: ReactNode }) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} env="test">
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
      <div id="popups" />
    </MantineProvider>
  );
}

/** A part of a page with what it stands in: theme, language, queries. */
export function renderPart(part: ReactNode): RenderResult {
  return render(part, { wrapper: Providers });
}

/** The whole application at an address, against the handlers of the test. */
export function renderApp(address: string) {
  const router = createAppRouter(createMemoryHistory({ initialEntries: [address] }));
  return { router, ...renderPart(<RouterProvider router={router} />) };
}
