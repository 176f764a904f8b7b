import './ui/styles';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/queryClient';
import { roomTexts, startLanguage } from './app/i18n/language';
import { createAppRouter } from './app/router';
import { styleNonce } from './lib/styleNonce';
import { cssVariablesResolver, theme } from './ui/theme';

startLanguage();
const queryClient = createQueryClient();
const router = createAppRouter();
const schemeManager = localStorageColorSchemeManager({ key: 'chungtay.scheme' });
const root = document.getElementById('root');
if (!root) {
  throw new Error('the page has no root');
}

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
      deduplicateCssVariables={false}
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);

// Ready before the first step to another page; should it fail, that page asks again and says so.
addEventListener('load', () => roomTexts().catch(() => undefined));
