import { expect, type Page } from '@playwright/test';
import { words } from '../src/api/words';
import { sessionTexts } from '../src/features/sessions/texts';
import { test } from './people';

const dongLo = { code: 'HN281MN025', name: 'Trường Mầm non Đông Lỗ' };
/** Journeys run beside each other: each counts the sessions of a theme of its own. */
const themes: Record<string, string> = {
  'desktop-vi': 'EXPERIENTIAL_LEARNING',
  'desktop-en': 'CHILD_CARE',
  'phone-vi': 'LEARNING_ENVIRONMENT',
  'phone-en': 'PRESCHOOL_LIFE_SKILLS',
};
const tuongMai = { code: 'HN008MN005', name: 'Trường Mầm non Tương Mai' };

test('a teacher reports yesterday’s session, the partner confirms it, and it counts once', async ({
  page,
  signIn,
  look,
  enter,
  language,
}, info) => {
  test.slow();
  const t = sessionTexts[language];
  const title = `Trải nghiệm cùng con ${info.project.name} ${Date.now().toString(36)}`;
  const officer = await enter('so.chuyenvien', '/sessions');
  const theme = themes[info.project.name] ?? '';
  const before = await figures(officer, theme);

  await signIn('donglo.giaovien', '/sessions');
  await look('sessions');
  await page.getByRole('link', { name: t.report }).click();
  await page.getByText(tuongMai.name, { exact: true }).click();
  await page.getByRole('textbox', { name: t.form.title }).fill(title);
  await page
    .getByRole('group', { name: t.themes })
    .getByText(await themeOf(officer, theme, language), { exact: true })
    .click();
  await page.getByRole('textbox', { name: t.form.minutes }).fill('120');
  await look('report');

  // The phone is put away and taken out again.
  await page.reload();
  await expect(page.getByText(t.form.restored)).toBeVisible();
  await expect(page.getByRole('textbox', { name: t.form.title })).toHaveValue(title);
  await page.getByRole('button', { name: t.form.submit }).click();
  await expect(page.getByRole('textbox', { name: t.form.managers })).toBeFocused();
  await look('report-incomplete');
  await page.getByRole('textbox', { name: t.form.managers }).fill('4');
  await page.getByRole('textbox', { name: t.form.teachers }).fill('26');
  await page.getByRole('button', { name: t.form.submit }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText(words[language].sessionStatus.HELD).first()).toBeVisible();
  await look('session-held');
  expect(await figures(officer, theme)).toEqual({ ...before, unconfirmed: before.unconfirmed + 1 });

  const principal = await enter('tuongmai.hieutruong', '/');
  await principal.getByRole('link', { name: title }).first().click();
  const question = principal.getByRole('region', { name: t.confirm.title });
  await expect(question).toContainText(dongLo.name);
  await expect(question).toContainText('26');
  await look('confirm', principal);
  await question.getByRole('button', { name: t.confirm.yes, exact: true }).click();
  await expect(principal.getByText(t.confirm.done)).toBeVisible();
  await expect(question).toHaveCount(0);
  await look('session-confirmed', principal);

  expect(await figures(officer, theme)).toEqual({
    city: before.city + 1,
    [dongLo.code]: (before[dongLo.code] ?? 0) + 1,
    [tuongMai.code]: (before[tuongMai.code] ?? 0) + 1,
    unconfirmed: before.unconfirmed,
  });
  for (const school of [undefined, dongLo.code, tuongMai.code]) {
    const rows = await listed(officer, title, school);
    expect(rows, school ?? 'the city').toHaveLength(1);
  }
  await page.goto(`/sessions?school=${dongLo.code}&q=${encodeURIComponent(title)}`);
  await expect(page.getByRole('link', { name: title })).toHaveCount(1);
  await look('sessions-found');
});

test(
  'a partner sends a report back with words, and the host corrects it',
  { tag: '@twice' },
  async ({ page, signIn, look, enter, language }, info) => {
    test.slow();
    const t = sessionTexts[language];
    const title = `Giao lưu bếp ăn ${info.project.name} ${Date.now().toString(36)}`;
    await signIn('donglo.giaovien', `/sessions/new?partner=${tuongMai.code}`);
    await page.getByRole('textbox', { name: t.form.title }).fill(title);
    await page.getByRole('textbox', { name: t.form.minutes }).fill('90');
    await page.getByRole('textbox', { name: t.form.teachers }).fill('30');
    await page.getByRole('button', { name: t.form.submit }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

    const principal = await enter('tuongmai.hieutruong', new URL(page.url()).pathname);
    await principal.getByRole('button', { name: t.confirm.no, exact: true }).click();
    const dialog = principal.getByRole('dialog', { name: t.confirm.noTitle });
    await dialog.getByRole('textbox', { name: t.confirm.noLabel }).fill('Chỉ có 24 giáo viên');
    await look('needs-correcting', principal);
    await dialog.getByRole('button', { name: t.confirm.no, exact: true }).click();
    await expect(principal.getByText(t.confirm.returned)).toBeVisible();

    await page.reload();
    await expect(page.getByText('Chỉ có 24 giáo viên').first()).toBeVisible();
    await look('session-returned');
    await page.getByRole('button', { name: t.action.edit, exact: true }).click();
    await page.getByRole('textbox', { name: t.form.teachers }).fill('24');
    await look('correct');
    await page.getByRole('button', { name: t.form.save }).click();
    await expect(page.getByText(t.form.saved)).toBeVisible();
    await expect(page.getByText(words[language].sessionStatus.HELD).first()).toBeVisible();

    await principal.reload();
    await principal.getByRole('button', { name: t.confirm.yes, exact: true }).click();
    await expect(principal.getByText(words[language].sessionStatus.CONFIRMED).first()).toBeVisible();
  },
);

async function themeOf(officer: Page, code: string, language: 'vi' | 'en'): Promise<string> {
  const answer = await officer.request.get('/api/v1/themes');
  const { items } = (await answer.json()) as { items: { code: string; nameVi: string; nameEn: string }[] };
  const theme = items.find((each) => each.code === code);
  return (language === 'vi' ? theme?.nameVi : theme?.nameEn) ?? code;
}

/** What counts now with the theme for the city and for each of the two, and what the city still waits for. */
async function figures(officer: Page, theme: string) {
  const ask = async (scope?: string) => {
    const answer = await officer.request.get('/api/v1/statistics/sessions', {
      params: { theme, ...(scope && { scope }) },
    });
    expect(answer.ok()).toBe(true);
    return (await answer.json()) as { value: number; unconfirmed: number };
  };
  const city = await ask();
  return {
    city: city.value,
    [dongLo.code]: (await ask(dongLo.code)).value,
    [tuongMai.code]: (await ask(tuongMai.code)).value,
    unconfirmed: city.unconfirmed,
  };
}

async function listed(officer: Page, q: string, scope?: string): Promise<unknown[]> {
  const params = { q, standing: 'COUNTED', ...(scope && { scope }) };
  const answer = await officer.request.get('/api/v1/session-reports', { params });
  expect(answer.ok()).toBe(true);
  return ((await answer.json()) as { items: unknown[] }).items;
}
