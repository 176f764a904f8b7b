import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { defineConfig, type Project } from '@playwright/test';

// The workers, which read this too, find it said.
process.env.CHROMIUM ??= execFileSync(process.execPath, [join(import.meta.dirname, '../tools/browser.mjs')], {
  encoding: 'utf8',
}).trim();

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const screens = [
  { name: 'desktop', viewport: { width: 1280, height: 800 }, hasTouch: false, isMobile: false },
  { name: 'phone', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
];
const languages = ['vi', 'en'] as const;

/**
 * What is not of the main job is gone through on a desktop in Vietnamese and on a phone in English. Every screen is looked
 * at on both in both languages all the same: screens.spec.ts.
 */
const twice = /@twice/;
const ofTwo = new Set(['desktop-vi', 'phone-en']);

/** A unit picks its pilot schools once a phase: the second language goes on where the first has ended. */
const pilots = /pilots\.spec\.ts/;
/** The golden reform ends every district office: it comes after all who need one, and goes from one width to the other. */
const reform = /reform\.spec\.ts/;
/** What has no screen to look at is tried once. */
const unseen = /(safety|integrator|coverage)\.spec\.ts/;

const journeys: Project<{ language: 'vi' | 'en' }>[] = [
  { name: 'unseen', testMatch: unseen },
  ...screens.flatMap(({ name, ...screen }) =>
    languages.flatMap((language) => {
      const use = { ...screen, language, locale: language === 'vi' ? 'vi-VN' : 'en-GB' };
      const all = {
        name: `${name}-${language}`,
        testIgnore: language === 'vi' ? [unseen, reform] : [pilots, unseen, reform],
        grepInvert: ofTwo.has(`${name}-${language}`) ? [] : [twice],
        use,
      };
      const later = { name: `${name}-${language}-pilots`, testMatch: [pilots], dependencies: [`${name}-vi`], use };
      return language === 'vi' ? [all] : [all, later];
    }),
  ),
];

/** The reform, step by step: seen beforehand on a phone, applied on a desktop, gone on with on the phone. */
const reforms = (
  [
    ['phone-en-seen', /@seen/],
    ['desktop-vi-applied', /@applied/],
    ['phone-en-after', /@after/],
  ] as const
).map(([name, grep], index, all): Project<{ language: 'vi' | 'en' }> => {
  const before = all[index - 1]?.[0];
  return {
    name,
    grep,
    testMatch: [reform],
    dependencies: before ? [before] : journeys.flatMap((journey) => journey.name ?? []),
    use: journeys.find((journey) => name.startsWith(journey.name ?? ' '))?.use,
  };
});

export default defineConfig<{ language: 'vi' | 'en' }>({
  testDir: 'e2e',
  outputDir: 'e2e/.results/tests',
  globalSetup: './e2e/stack.ts',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    // What never comes is named, and does not take the whole time of a long journey.
    actionTimeout: 60_000,
    timezoneId: 'Asia/Ho_Chi_Minh',
    // What failed leaves a picture and the page in words; its steps, which have to be recorded of all, only when asked for.
    trace: process.env.TRACE ? { mode: 'retain-on-failure', screenshots: false, sources: false } : 'off',
    screenshot: 'only-on-failure',
    // What fades in is there at once.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: process.env.CHROMIUM, args: flags },
  },
  projects: [...journeys, ...reforms],
});
