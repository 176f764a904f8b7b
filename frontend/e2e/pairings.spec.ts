import { expect } from '@playwright/test';
import { livelinessTexts } from '../src/features/liveliness/texts';
import { matchingTexts } from '../src/features/matching/texts';
import { milestoneTexts } from '../src/features/milestones/texts';
import { batchTexts } from '../src/features/pairings/batchTexts';
import { pairingTexts } from '../src/features/pairings/texts';
import { worklistTexts } from '../src/features/worklist/texts';
import { test } from './people';

/** Every screen and language has units and schools of its own, so that the journeys do not meet. */
const units: Record<string, readonly [string, string]> = {
  'desktop-vi': ['HN-001', 'HN-271'],
  'desktop-en': ['HN-002', 'HN-280'],
  'phone-vi': ['HN-006', 'HN-277'],
  'phone-en': ['HN-017', 'HN-279'],
};

/** Schools of Cầu Giấy that look for a partner, and preschools of it that are paired with those of Phúc Thọ. */
const schools: Record<string, { looking: string; silent: string }> = {
  'desktop-vi': { looking: 'HN005TH001', silent: 'HN005MN009' },
  'desktop-en': { looking: 'HN005TH002', silent: 'HN005MN010' },
  'phone-vi': { looking: 'HN005TH003', silent: 'HN005MN011' },
  'phone-en': { looking: 'HN005TH005', silent: 'HN005MN012' },
};

test('the department pairs more than twenty schools of two units at once', async ({
  page,
  signIn,
  look,
  language,
}, info) => {
  test.slow();
  const t = batchTexts[language];
  const [first, second] = units[info.project.name] ?? ['', ''];
  await signIn('so.chuyenvien', '/pairings');
  await page.getByRole('link', { name: pairingTexts[language].batch }).click();
  await expect(page.getByRole('heading', { level: 1, name: t.title })).toBeVisible();
  await page.goto(`/pairings/batch?first=${first}&second=${second}&level=PRIMARY`);
  await page.getByRole('button', { name: t.inOrder }).click();
  await look('batch');
  await page.getByRole('button', { name: t.preview }).click();
  await expect(page.getByRole('heading', { name: t.outcomeBefore })).toBeVisible();
  await expect(page.getByText(t.nothingYet)).toBeVisible();
  const made = page.getByRole('cell', { name: t.becomes.MADE, exact: true });
  const pairs = await made.count();
  expect(pairs).toBeGreaterThanOrEqual(10);
  await look('batch-preview');
  await page.getByRole('button', { name: t.apply_other.replace('{{count}}', String(pairs)) }).click();
  await expect(page.getByRole('heading', { name: t.outcomeAfter })).toBeVisible();
  const listed = await page.request.get(
    `/api/v1/pairings?unit=${first}&kind=SCHOOL&level=PRIMARY&status=ACTIVE&pageSize=200`,
  );
  const { items } = await listed.json();
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
  expect(items.filter((each: { since: string }) => each.since === today).length).toBeGreaterThanOrEqual(pairs);
  await page.getByRole('link', { name: t.toList }).click();
  await expect(page.getByRole('heading', { level: 1, name: pairingTexts[language].title })).toBeVisible();
});

test('an officer finds a partner for a school and proposes in one tap', async ({
  page,
  signIn,
  look,
  language,
}, info) => {
  const t = matchingTexts[language];
  const school = schools[info.project.name]?.looking ?? '';
  await signIn('caugiay.truongphong', `/organisations/${school}`);
  await page.getByRole('link', { name: pairingTexts[language].find }).click();
  await expect(page.getByRole('heading', { level: 1, name: t.title })).toBeVisible();
  const best = page.getByRole('row').nth(1);
  await expect(best.getByText(t.reason.PARTNER_UNIT)).toBeVisible();
  await expect(best.getByText(t.reason.OPPOSITE_ZONE)).toBeVisible();
  await look('finder');
  const name = await best.getByRole('rowheader').getByRole('link').first().textContent();
  await best.getByRole('button', { name: t.propose }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: t.message })).not.toHaveValue('');
  await look('finder-proposal');
  await dialog.getByRole('button', { name: t.send }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name ?? '');
  await expect(page.getByText(t.sent.replace('{{party}}', name ?? ''))).toBeVisible();
});

test('a pair that has fallen silent is nudged, both sides see it, and one marks it as done', async ({
  page,
  signIn,
  look,
  enter,
  language,
}, info) => {
  test.slow();
  const t = livelinessTexts[language];
  const school = schools[info.project.name]?.silent ?? '';
  await signIn('caugiay.truongphong', '/pairings');
  await page.getByRole('link', { name: pairingTexts[language].silent }).click();
  await expect(page.getByRole('heading', { level: 1, name: t.silentTitle })).toBeVisible();
  await look('silent');
  await page.goto(`/pairings/silent?unit=${school}`);
  const row = page.getByRole('row').nth(1);
  const pair = (await row.getByRole('rowheader').textContent()) ?? '';
  await row.getByRole('button', { name: t.nudge }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: t.nudgeMessage }).fill('Hai trường gặp lại trong tháng này nhé');
  await dialog.getByRole('button', { name: t.nudge }).click();
  await expect(page.getByText(t.nudgeSent)).toBeVisible();

  await page.goto('/');
  await expect(page.getByRole('link', { name: pair })).toBeVisible();
  const other = await enter('phuctho.truongphong', '/');
  const card = other
    .getByRole('listitem')
    .filter({ hasText: pair })
    .filter({ hasText: worklistTexts[language].kind.ANSWER_NUDGE });
  await card.getByRole('link', { name: worklistTexts[language].act.ANSWER_NUDGE }).click();
  await expect(other.getByText('“Hai trường gặp lại trong tháng này nhé”')).toBeVisible();
  await expect(other.getByRole('heading', { name: t.balance })).toBeVisible();
  await look('nudged', other);
  await other.getByRole('button', { name: t.done }).click();
  await other.getByRole('dialog').getByRole('button', { name: t.done }).click();
  await expect(other.getByText(t.doneSaid)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: pair })).toHaveCount(0);
});

test('the board says that thirty of thirty units had signed, and who had not yet', async ({
  page,
  signIn,
  look,
  language,
}) => {
  const t = milestoneTexts[language];
  await signIn('so.chuyenvien', '/pairings/milestones?phase=2022-2025&asOf=2023-11-15');
  await expect(
    page.getByText(t.reachedOf.replace('{{reached}}', '30').replace('{{units}}', '30')).first(),
  ).toBeVisible();
  await look('milestones');
  await page.goto('/pairings/milestones?phase=2022-2025&asOf=2023-02-10&missing=SIGNED');
  await expect(page.getByRole('row')).not.toHaveCount(1);
  await page.goto('/pairings/balance?unit=HN-005&kind=UNIT');
  await expect(page.getByRole('heading', { level: 1, name: livelinessTexts[language].balanceTitle })).toBeVisible();
  await look('balance');
});
