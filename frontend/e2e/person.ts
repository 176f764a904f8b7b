import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { resume } from './signedIn';

interface Ours {
  language: 'vi' | 'en';
  /** The person is at the address, signed in. */
  signIn: (username: string, to?: string) => Promise<void>;
  /** No finding of axe on the page as it is; with PICTURES set, a picture of it. `at` is another person's page. */
  look: (name: string, at?: Page) => Promise<void>;
}

/** A person at a browser: the address of the stack, their language, signing in, looking closely. */
export const test = base.extend<Ours>({
  language: ['vi', { option: true }],
  baseURL: async ({ baseURL }, use) => {
    await use(process.env.BASE_URL ?? baseURL);
  },
  page: async ({ page, language }, use) => {
    await page.addInitScript((chosen) => localStorage.setItem('chungtay.language', chosen), language);
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) {
        refused.push(message.text());
      }
    });
    await use(page);
    expect(refused, 'what the content policy refused').toEqual([]);
  },
  signIn: async ({ page }, use) => {
    await use((username, to = '/') => arrive(page, username, to));
  },
  look: async ({ page }, use, info) => {
    await use(async (name, at = page) => {
      await settled(at);
      // The page's head lies over whatever was scrolled below it, and to axe that would be too small.
      await at.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      if (process.env.PICTURES) {
        await at.screenshot({ path: `e2e/.results/${name}-${info.project.name}.png`, fullPage: true });
      }
      const { violations } = await new AxeBuilder({ page: at })
        // Our pages have no frames: one run on the page itself finds everything. What it found in order is not sent.
        .setLegacyMode()
        .options({ resultTypes: ['violations'] })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
    });
  },
});

/** Goes to the address as this person, who signs in unless they have before. */
export async function arrive(page: Page, username: string, to: string) {
  if (await resume(page.context(), username)) {
    await page.goto(to);
  } else {
    await page.goto(`/login?to=${encodeURIComponent(to)}`);
    await authenticate(page, username);
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Keycloak refuses who signs in twice at the same moment, as one who guesses would; two journeys of a person may do so. */
export async function authenticate(page: Page, username: string) {
  for (let tries = 1; ; tries += 1) {
    await page.locator('#username').fill(username);
    await page.locator('#password').fill('chungtay');
    const loaded = page.waitForEvent('load');
    await page.locator('#kc-login').click();
    await loaded;
    if (!new URL(page.url()).pathname.startsWith('/auth/')) {
      return;
    }
    if (tries === 3) {
      throw new Error(`${username} was refused: ${await page.locator('#input-error').textContent()}`);
    }
  }
}

/** The page is there, nothing loads any more and the fonts stand. */
async function settled(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

export { expect };
