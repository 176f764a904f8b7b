import { expect, type Page } from '@playwright/test';
import { words } from '../src/api/words';
import { statisticsTexts } from '../src/features/statistics/texts';
import { uiTexts } from '../src/ui/texts';
import { test } from './people';

test('every figure of 15 November 2023 is the press’s, and opens a list with exactly its rows', async ({
  page,
  signIn,
  look,
  language,
}) => {
  test.setTimeout(480_000);
  const t = statisticsTexts[language];
  const level = words[language].level;
  await signIn('so.chuyenvien', '/statistics');
  await look('figures-today');
  const day = page.getByRole('textbox', { name: t.asOf });
  await day.fill('15/11/2023');
  await day.press('Enter');
  await page.getByRole('combobox', { name: t.schoolYear }).selectOption('2022-2023');
  await expect(page).toHaveURL(/asOf=2023-11-15/);
  await expect(page).toHaveURL(/schoolYear=2022-2023/);

  const figures: readonly [tile: string, figure: number][] = [
    [t.tile.unitThematic, 160],
    [t.tile.schoolThematic, 628],
    [t.tile.exchanges, 30],
    [t.tile.exchanges, 6],
    [t.tile.memoranda, 672],
    [t.tile.pledges, 65],
    [t.tile.allPilots, 300],
    [level.PRESCHOOL, 90],
    [level.PRIMARY, 120],
    [level.LOWER_SECONDARY, 90],
    [t.tile.allSessions, 39],
  ];
  for (const [tile, figure] of figures) {
    await expect(linkOf(page, tile, figure)).toBeVisible();
  }
  await look('figures');

  for (const [tile, figure] of figures) {
    await linkOf(page, tile, figure).click();
    // The longest of these lists is 672 rows, read page by page.
    await expect(page.getByRole('status').getByText(String(figure), { exact: true })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('rowheader')).toHaveCount(figure);
    if (figure === 6 || figure === 65 || figure === 39) {
      await look(`records-${figure}`);
    }
    await page.getByRole('link', { name: uiTexts[language].backToFigures }).click();
    await expect(page).toHaveURL(/asOf=2023-11-15/);
  }

  await page.getByText(t.by.theme, { exact: true }).click();
  await page.getByText(t.table).click();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(12);
  await look('figures-by-theme');

  // From a row to its records, and back to the table as it stood.
  const row = page.getByRole('table').getByRole('row').nth(1).getByRole('link').first();
  const rows = Number.parseInt((await row.textContent()) ?? '', 10);
  await row.click();
  await expect(page.getByRole('status').getByText(String(rows), { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('rowheader')).toHaveCount(rows);
  await page.getByRole('link', { name: uiTexts[language].backToFigures }).click();
  await expect(page).toHaveURL(/by=theme/);
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(12);

  await page.getByText(t.by.month, { exact: true }).click();
  await expect(page.getByRole('img', { name: /414/ })).toBeVisible();
  await look('figures-by-month');
});

test('a figure of one unit says whose it is, and its list leads back', { tag: '@twice' }, async ({
  page,
  signIn,
  language,
}) => {
  const t = statisticsTexts[language];
  await signIn('so.chuyenvien', '/statistics?asOf=2023-11-15&schoolYear=2022-2023&scope=HN-005');
  const tile = page.getByRole('region', { name: t.tile.allSessions, exact: true });
  await tile.getByRole('link', { name: /^47\b/ }).click();
  await expect(page.getByRole('rowheader')).toHaveCount(47);
  await page.getByRole('link', { name: uiTexts[language].backToFigures }).click();
  await expect(page).toHaveURL(/scope=HN-005/);
  await expect(tile.getByRole('link', { name: /^47\b/ })).toBeVisible();
});

test('who sees a part of the programme begins with the own office, and takes away what is shown', {
  tag: '@twice',
}, async ({ page, signIn, look, language }) => {
  const t = statisticsTexts[language];
  await signIn('caugiay.truongphong', '/statistics?asOf=2023-11-15&schoolYear=2022-2023&by=pilot');
  const tile = page.getByRole('region', { name: t.tile.allSessions, exact: true });
  await expect(tile.getByRole('link', { name: /^47\b/ })).toBeVisible();
  await look('figures-of-an-office');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /CSV/ }).click();
  const file = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of file) {
    chunks.push(chunk as Buffer);
  }
  const lines = Buffer.concat(chunks).toString('utf8').trim().split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[1]).toContain('47');
  expect(lines[2]).toContain('part=pilot:WITH');
  await page.getByRole('button', { name: t.print }).waitFor();
});

/** The number of a tile, or what stands beside it; both open their rows. */
function linkOf(page: Page, tile: string, figure: number) {
  const named = { name: new RegExp(`^${figure}\\b`) };
  return page.getByRole('region', { name: tile, exact: true }).getByRole('link', named);
}
