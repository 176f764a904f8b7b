import { expect } from '@playwright/test';
import { supportTexts } from '../src/features/support/texts';
import { supportWords } from '../src/features/support/words';
import { test } from './people';

const dongLo = { code: 'HN281MN025', name: 'Trường Mầm non Đông Lỗ' };
const tuongMai = { code: 'HN008MN005', name: 'Trường Mầm non Tương Mai' };

test('a teacher gives books, the other school says that they came, and they count @twice', async ({
  page,
  signIn,
  look,
  enter,
  language,
}, info) => {
  test.slow();
  const t = supportTexts[language];
  const w = supportWords[language];
  const note = `Sách cho thư viện ${info.project.name} ${Date.now().toString(36)}`;
  // Journeys run beside each other: each counts in a unit of measure of its own.
  const unit = info.project.name.startsWith('phone') ? 'COPY' : 'TITLE';
  const quantity = 1_000 + (Date.now() % 8_000);

  await signIn('donglo.giaovien', '/contributions');
  await look('contributions');
  await page.getByRole('link', { name: t.give }).first().click();
  await page.getByText(w.kind.BOOKS, { exact: true }).click();
  await page.getByRole('textbox', { name: t.form.quantity }).fill(String(quantity));
  await page.getByRole('combobox', { name: t.unitOfMeasure }).selectOption(unit);
  await page.getByRole('combobox', { name: t.form.receivers }).fill(tuongMai.code);
  await page.getByRole('option', { name: tuongMai.name }).first().click();
  await page.getByRole('button', { name: t.form.more }).click();
  await page.getByRole('textbox', { name: t.form.note }).fill(note);
  await look('give');
  await page.getByRole('button', { name: t.form.submit }).click();
  await expect(page.getByText(t.form.delivered)).toBeVisible();
  await expect(page.getByText(w.status.DELIVERED).first()).toBeVisible();
  await look('given');
  const address = new URL(page.url()).pathname;
  const figure = async (field: 'value' | 'unconfirmed') => {
    const answer = await page.request.get('/api/v1/statistics/contributions', {
      params: { of: 'quantity', unitOfMeasure: unit, giver: dongLo.code, receiver: tuongMai.code },
    });
    return ((await answer.json()) as Record<typeof field, number>)[field];
  };
  const before = { value: await figure('value'), unconfirmed: await figure('unconfirmed') };
  expect(before.unconfirmed).toBeGreaterThanOrEqual(quantity);

  // The list of names stays with the school: what is sent is its mark.
  const list = { name: 'danh-sach.csv', mimeType: 'text/csv', buffer: Buffer.from(`A;B;${note}`) };
  const panel = page.getByRole('region', { name: t.list.title });
  const chosen = async (button: string, file: typeof list) => {
    const choosing = page.waitForEvent('filechooser');
    await panel.getByRole('button', { name: button }).click();
    await (await choosing).setFiles(file);
  };
  await chosen(t.list.seal, list);
  await expect(page.getByText(t.list.sealed)).toBeVisible();
  await chosen(t.list.compare, list);
  await expect(panel.getByText(t.list.same)).toBeVisible();
  await chosen(t.list.compare, { ...list, buffer: Buffer.from('A;C') });
  await expect(panel.getByText(t.list.different)).toBeVisible();
  await look('sealed');

  const principal = await enter('tuongmai.hieutruong', '/');
  await principal.locator(`a[href="${address}"]`).first().click();
  const question = principal.getByRole('region', { name: t.receive.title });
  await expect(question).toContainText(dongLo.name);
  await look('receive', principal);
  await question.getByRole('button', { name: t.receive.yes }).click();
  await expect(principal.getByText(t.receive.done)).toBeVisible();
  await expect(question).toHaveCount(0);
  await look('received', principal);
  expect(await figure('value')).toBe(before.value + quantity);

  // It is no longer right: from today on it does not count.
  await principal.getByRole('button', { name: t.action.return }).click();
  await principal.getByRole('textbox', { name: t.action.returnLabel }).fill('Thiếu một đầu sách');
  await principal.getByRole('dialog').getByRole('button', { name: t.action.return }).click();
  await expect(principal.getByText(t.action.returned)).toBeVisible();
  expect(await figure('value')).toBe(before.value);
  await page.goto('/');
  await page.locator(`a[href="${address}"]`).first().click();
  await page.getByRole('button', { name: t.action.edit, exact: true }).click();
  await page.getByRole('textbox', { name: t.form.quantity }).fill(String(quantity - 1));
  await look('correct');
  await page.getByRole('button', { name: t.form.save }).click();
  await principal.reload();
  await question.getByRole('button', { name: t.receive.yes }).click();
  await expect(principal.getByText(t.receive.done)).toBeVisible();
  expect(await figure('value')).toBe(before.value + quantity - 1);
  await page.goto(`/organisations/${dongLo.code}`);
  await expect(page.getByRole('region', { name: t.given, exact: true })).toContainText(note);
  await look('support-of-school');
});

test('an officer sees both directions side by side, and every part opens its records @twice', async ({
  page,
  signIn,
  look,
  language,
}) => {
  const t = supportTexts[language];
  await signIn('caugiay.truongphong', '/contributions?giver=HN-005&receiver=HN-272');
  const answer = await page.request.get('/api/v1/pairings', {
    params: { unit: 'HN-005', kind: 'UNIT', pageSize: '200' },
  });
  const { items } = (await answer.json()) as {
    items: { id: string; first: { code: string }; second: { code: string } }[];
  };
  const pairing = items.find((each) => [each.first.code, each.second.code].includes('HN-272'));
  await page.goto(`/pairings/${pairing?.id}`);
  const panel = page.getByRole('region', { name: t.pairing.title });
  await expect(panel).toContainText('2.300');
  await expect(panel).toContainText('150');
  await look('support-of-pairing');
  await panel.getByRole('link', { name: t.pairing.list }).click();
  await expect(page).toHaveURL(/\/contributions\?pairing=/);
  await expect(page.getByRole('heading', { level: 1, name: t.title })).toBeVisible();
  await look('contributions-of-pairing');
  await page.goto(
    '/contributions?kind=BOOKS&unitOfMeasure=TITLE&giver=HN-005&receiver=HN-272&asOf=2023-11-15&standing=COUNTED',
  );
  await expect(page.getByText(/2\.300/)).toBeVisible();
  await look('contributions-of-figure');
});
