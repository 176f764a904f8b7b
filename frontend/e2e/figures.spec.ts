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

/** The number of a tile, or what stands beside it; both open their rows. */
function linkOf(page: Page, tile: string, figure: number) {
  const named = { name: new RegExp(`^${figure}\\b`) };
  return page.getByRole('region', { name: tile, exact: true }).getByRole('link', named);
}
