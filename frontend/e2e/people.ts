import type { BrowserContext, Page } from '@playwright/test';
import { test as alone, authenticate } from './person';

interface Others {
  /** Another person at a browser of their own, signed in and at the address. */
  enter: (username: string, to?: string) => Promise<Page>;
}

/** Journeys that need several people at once. */
export const test = alone.extend<Others>({
  enter: async ({ browser, language }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (username, to = '/') => {
      const context = await browser.newContext();
      contexts.push(context);
      const page = await context.newPage();
      await page.addInitScript((chosen) => localStorage.setItem('chungtay.language', chosen), language);
      await page.goto(`/login?to=${encodeURIComponent(to)}`);
      await authenticate(page, username);
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});
