import type { BrowserContext, Page } from '@playwright/test';
import { test as alone, arrive } from './person';

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
      await arrive(page, username, to);
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});
