import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { endedTexts } from '../src/app/shell/endedTexts';
import { pairingTexts } from '../src/features/pairings/texts';
import { reformTexts } from '../src/features/reform/texts';
import { reformWords } from '../src/features/reform/words';
import { statisticsTexts } from '../src/features/statistics/texts';
import { uiTexts } from '../src/ui/texts';
import { expect, test } from './person';

/*
 * The golden reform ends every district office: who still needs one has to be before it. So these journeys come last, one after
 * the other: on a phone it is seen beforehand and put aside, on a desktop it is applied, and the phone goes on from there.
 */
test.describe.configure({ timeout: 300_000 });

type Language = 'vi' | 'en';

const folder = join(import.meta.dirname, '../../demo/hanoi/reform');
const files = { units: 'units.csv', successions: 'successions.csv', schools: 'schools.csv' } as const;
const patience = 120_000;

/** The first three steps: the day, the files, and what they would do. */
async function prepare(page: Page, language: Language, title: string, look: (name: string) => Promise<void>) {
  const t = reformTexts[language];
  const w = reformWords[language];
  await page.getByRole('link', { name: t.begin }).first().click();
  await page.getByRole('textbox', { name: t.on }).fill('01/07/2025');
  await page.getByRole('textbox', { name: t.title }).fill(title);
  await page.getByRole('textbox', { name: t.document }).fill('Nghị quyết 1656/NQ-UBTVQH15');
  await look('reform-day');
  await page.getByRole('button', { name: t.beginGoOn }).click();
  for (const part of ['units', 'successions', 'schools'] as const) {
    const card = page.getByRole('region', { name: w.part[part], exact: true });
    await card.getByLabel(t.chooseFile.replace('{{part}}', w.part[part])).setInputFiles(join(folder, files[part]));
    await expect(card.getByText(files[part], { exact: true })).toBeVisible();
  }
  await expect(page.getByText(t.rows_other.replace('{{count}}', '2.116'))).toBeVisible();
  await look('reform-files');
  // Who reloads goes on where the files are.
  await page.reload();
  await expect(page.getByText(files.schools)).toBeVisible();
  await page.getByRole('link', { name: t.toPreview }).click();
  await page.getByRole('button', { name: t.preview, exact: true }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await look('reform-previewing');
  await page.reload();
  const units = page.getByRole('region', { name: w.subject.UNIT, exact: true });
  await expect(units.getByText(w.effect.ENDS)).toBeVisible({ timeout: patience });
  await expect(units.getByRole('link', { name: /^30 / })).toBeVisible();
  await expect(units.getByRole('link', { name: /^126 / })).toBeVisible();
}

test('a reform is prepared on a phone, seen beforehand in a table and a picture, and put aside', {
  tag: '@seen',
}, async ({ page, signIn, look, language }) => {
  const t = reformTexts[language];
  const w = reformWords[language];
  await signIn('quantri', '/administration');
  await page.getByRole('link', { name: t.reforms }).click();
  await prepare(page, language, `Xem trước ${Date.now()}`, look);
  await look('reform-preview');
  const pairings = page.getByRole('region', { name: w.subject.PAIRING, exact: true });
  await pairings.getByRole('listitem').filter({ hasText: w.effect.ENDS }).getByRole('link').click();
  await expect(page).toHaveURL(/subject=PAIRING&effect=ENDS/);
  await expect(page.getByRole('row', { name: /Cầu Giấy/ }).first()).toBeVisible();

  await page.getByText(t.pictureTab, { exact: true }).click();
  const old = page.getByRole('toolbar', { name: t.sides.schools.from });
  await expect(old.getByRole('button')).toHaveCount(30);
  await look('reform-picture');
  await old.getByRole('button', { name: /Phúc Thọ/ }).click();
  await expect(page).toHaveURL(/unit=HN-272/);
  await expect(old.getByRole('button')).toHaveCount(1);
  await expect(page.getByRole('status').filter({ hasText: /Phúc Thọ.*Phúc Lộc/ })).toBeVisible();
  await look('reform-picture-one');
  // What is seen is in the address.
  await page.reload();
  await expect(page.getByRole('toolbar', { name: t.sides.schools.from }).getByRole('button')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('toolbar', { name: t.sides.schools.from })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('button', { name: t.discard }).click();
  await page.getByRole('dialog').getByRole('button', { name: t.discard }).click();
  await expect(page.getByText(t.discarded)).toBeVisible();
  await expect(page.getByText(w.status.DISCARDED, { exact: true }).first()).toBeVisible();
});

test('the reform is applied, and old figures do not move', { tag: '@applied' }, async ({
  page,
  signIn,
  look,
  language,
}) => {
  const t = reformTexts[language];
  const w = reformWords[language];
  const before = await figure(page, signIn);
  await page.goto('/reforms');
  await prepare(page, language, 'Sắp xếp năm 2025', look);
  await page.getByRole('link', { name: t.toApply }).click();
  await look('reform-apply');
  await page.getByRole('button', { name: t.apply, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(t.applyEffect)).toBeVisible();
  await look('reform-confirm');
  await dialog.getByRole('button', { name: t.apply, exact: true }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await look('reform-applying');
  await expect(page.getByText(t.appliedTitle.split('{{')[0] ?? '').first()).toBeVisible({ timeout: patience });
  await expect(page.getByText(w.status.APPLIED, { exact: true }).first()).toBeVisible();
  await look('reform-applied');
  const here = page.url();
  expect(await figure(page, signIn)).toEqual(before);
  await oldAndNewMap(page, language, look);

  await page.goto(here);
  await page.getByRole('link', { name: t.toAfter }).click();
  await move(page, language, 'Trần Quốc Bảo', /phường Cầu Giấy$/, look);
  await propose(page, language, look);
  await actsFor(page, signIn, 'caugiay.canbo', 'phường Cầu Giấy');
});

test('who comes later on a phone goes on with what is left', { tag: '@after' }, async ({
  page,
  signIn,
  look,
  language,
}) => {
  const ended = endedTexts[language].only.split('{{name}}')[1] ?? '';
  await signIn('caugiay.truongphong');
  await expect(page.getByRole('note')).toContainText(ended);
  await look('ended');

  await signIn('quantri', '/reforms');
  await look('reforms');
  await page.getByRole('link', { name: 'Sắp xếp năm 2025' }).click();
  await page.getByRole('link', { name: reformTexts[language].step.after }).click();
  await move(page, language, 'Phạm Thu Hằng', /phường Nghĩa Đô$/, look);
  await propose(page, language, look);
  await actsFor(page, signIn, 'caugiay.truongphong', 'phường Nghĩa Đô');
  await expect(page.getByText(ended)).toBeHidden();
});

/** What was signed by a day of before the reform. */
async function figure(page: Page, signIn: (username: string, to?: string) => Promise<void>) {
  await signIn('quantri', '/reforms');
  const answers = await Promise.all(
    ['sessions?schoolYear=2022-2023&asOf=2023-11-15', 'signed-organisations?asOf=2023-11-15'].map((measure) =>
      page.request.get(`/api/v1/statistics/${measure}`),
    ),
  );
  const values = await Promise.all(answers.map(async (answer) => ((await answer.json()) as { value: number }).value));
  expect(values.every((value) => value > 0)).toBe(true);
  return values;
}

/** The same figure on the map of its days and on that of today; and the last day before the reform beside the first after it. */
async function oldAndNewMap(page: Page, language: Language, look: (name: string) => Promise<void>) {
  const t = statisticsTexts[language];
  const whole = page.getByRole('region', { name: t.tile.allSessions, exact: true }).getByRole('link').first();
  const table = page.getByRole('table');
  await page.goto('/statistics?asOf=2023-11-15&schoolYear=2022-2023&by=unit&table=open');
  await expect(table.getByRole('row', { name: /quận Cầu Giấy/ })).toBeVisible();
  const counted = await whole.textContent();
  await page.getByText(t.mapNow, { exact: true }).click();
  const ward = table.getByRole('row', { name: /phường Cầu Giấy/ });
  await expect(ward).toBeVisible();
  await expect(table.getByRole('row', { name: /quận Cầu Giấy/ })).toHaveCount(0);
  await expect(whole).toHaveText(counted ?? '');
  await look('figures-new-map');
  const link = ward.getByRole('link').first();
  const rows = Number.parseInt((await link.textContent()) ?? '', 10);
  await link.click();
  await expect(page.getByRole('rowheader')).toHaveCount(rows);
  await page.getByRole('link', { name: uiTexts[language].backToFigures }).click();
  await expect(page).toHaveURL(/map=now/);
  await expect(page).toHaveURL(/table=open/);
  await expect(ward).toBeVisible();

  const pairings = page.getByRole('region', { name: t.tile.unitPairings, exact: true }).getByRole('link').first();
  await page.goto('/statistics?asOf=2025-06-30');
  await expect(pairings).toHaveText(/^[1-9]/);
  await page.goto('/statistics?asOf=2025-07-01');
  await expect(pairings).toHaveText(/^0/);
}

async function move(page: Page, language: Language, name: string, to: RegExp, look: (name: string) => Promise<void>) {
  const t = reformTexts[language];
  const row = page.getByRole('row', { name: new RegExp(name) });
  await expect(row).toBeVisible();
  await look('reform-people');
  await page.getByRole('checkbox', { name: t.choosePerson.replace('{{name}}', name) }).check();
  await page.getByRole('button', { name: t.move, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: to }).check();
  await look('reform-move');
  // The group of a unit that has just begun comes to Keycloak within a minute; until then the person is refused.
  await expect(async () => {
    await dialog.getByRole('button', { name: t.move, exact: true }).click();
    await expect(dialog).toBeHidden({ timeout: 5_000 });
  }).toPass({ timeout: 90_000 });
  const said = language === 'vi' ? reformTexts.vi.moved_other : reformTexts.en.moved_one;
  await expect(page.getByText(said.replace('{{count}}', '1'))).toBeInViewport();
  await expect(row.getByRole('cell').last().getByRole('link', { name: to })).toBeVisible();
  await look('reform-moved');
}

/** The strongest pair that is not proposed yet; its page shows the old agreement. */
async function propose(page: Page, language: Language, look: (name: string) => Promise<void>) {
  const t = reformTexts[language];
  await page.getByText(t.pairingsToGoOn, { exact: true }).first().click();
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox') })
    .first();
  const pair = await row.getByRole('link').first().textContent();
  await row.getByRole('checkbox').check();
  await look('reform-pairings');
  await page.getByRole('button', { name: t.propose, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: t.message }).fill('Cùng đi tiếp');
  await dialog.getByRole('button', { name: t.propose, exact: true }).click();
  await expect(dialog).toBeHidden();
  const made = page.getByRole('link', { name: t.proposedAlready });
  await made.last().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${pair} – `);
  await look('reform-pairing');
  await expect(page.getByRole('heading', { name: pairingTexts[language].succeeds })).toBeVisible();
}

/** Who was moved acts for the new unit once their session is renewed. */
async function actsFor(
  page: Page,
  signIn: (username: string, to?: string) => Promise<void>,
  username: string,
  unit: string,
) {
  await signIn(username);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(`Ủy ban nhân dân ${unit}`).filter({ visible: true }).first()).toBeVisible({
      timeout: 5_000,
    });
  }).toPass({ timeout: 120_000 });
}
