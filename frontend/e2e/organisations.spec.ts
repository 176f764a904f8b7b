import { resources } from '../src/app/i18n/resources';
import { expect, test } from './person';

/**
 * Its name and code are of this run, this width and this language alone: the journey can be made again on the same data. It is over
 * before the reform of 2025, which is refused while a school stands under an office that it ends.
 */
test('a school is made, renamed by a decision, found by its former name, and closed with a successor', async ({
  page,
  signIn,
  look,
  language,
}, info) => {
  test.setTimeout(180_000);
  const { keeping: t, organisations: o, words: w, ui } = resources[language];
  const mark = `${info.project.name.replace('-', '').toUpperCase()}${Date.now().toString(36).toUpperCase()}`;
  const former = `Trường Tiểu học Bến Cũ ${mark}`;
  const name = `Trường Tiểu học Bờ Mới ${mark}`;

  await signIn('quantri', '/organisations');
  await page.getByRole('button', { name: t.create }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel(t.firstDay).fill('01/09/2024');
  await sheet.getByRole('textbox', { name: o.name }).fill(former);
  await sheet.getByRole('textbox', { name: t.code }).fill(mark);
  await sheet.getByRole('combobox', { name: o.parent }).fill('Cầu Giấy');
  await page.getByRole('option', { name: /quận Cầu Giấy/ }).click();
  await sheet.getByText(w.level.PRIMARY, { exact: true }).click();
  await look('organisation-create');
  await sheet.getByRole('button', { name: t.create }).click();
  await expect(page.getByRole('heading', { level: 1, name: former })).toBeVisible();

  await page.getByRole('button', { name: t.change, exact: true }).click();
  await sheet.getByLabel(t.from).fill('01/10/2024');
  await sheet.getByRole('textbox', { name: o.name }).fill(name);
  await sheet.getByRole('textbox', { name: t.document }).fill('QĐ 1234/QĐ-UBND');
  await look('organisation-change');
  await sheet.getByRole('button', { name: ui.save }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByText(former)).toBeVisible();
  await expect(page.getByText(/QĐ 1234\/QĐ-UBND/).first()).toBeVisible();
  await look('organisation-story');

  await page.goto('/organisations');
  await page.getByRole('searchbox').fill(`ben cu ${mark.toLowerCase()}`);
  await expect(page.getByText(o.formerly.replace('{{name}}', former))).toBeVisible();
  await page.getByRole('link', { name }).first().click();

  await page.getByRole('button', { name: t.succeed, exact: true }).click();
  await sheet.getByRole('combobox', { name: t.successors }).fill('Tiểu học Dịch Vọng');
  await page
    .getByRole('option', { name: /Tiểu học Dịch Vọng/ })
    .first()
    .click();
  await sheet.getByLabel(t.successionDay).fill('01/11/2024');
  await sheet.getByRole('textbox', { name: t.document }).fill('QĐ 2345/QĐ-UBND');
  await look('organisation-succeed');
  await sheet.getByRole('button', { name: t.succeed }).click();
  await expect(page.getByText(o.endedTitle.replace('{{date}}', '31/10/2024'))).toBeVisible();
  await look('organisation-ended');
});
