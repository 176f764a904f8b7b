import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importTexts } from '../src/features/imports/texts';
import { fileTexts } from '../src/ui/fileTexts';
import { expect, test } from './person';

const units = join(import.meta.dirname, '../../demo/hanoi/units.csv');

test('an administrator checks a file, sees what is wrong with it, and that the same file twice changes nothing', {
  tag: '@twice',
}, async ({ page, signIn, look, language }) => {
  const t = importTexts[language];
  const files = fileTexts[language];
  await signIn('quantri', '/imports');
  await look('imports');
  const wrong = 'code,kind,name,parentCode\nE2E-1,COMMUNE,Xã Một,HN-KHONG-CO\nE2E-2,XÃ,Xã Hai,HN\n';
  await page
    .getByLabel(files.choose)
    .setInputFiles({ name: 'units.csv', mimeType: 'text/csv', buffer: Buffer.from(wrong) });
  await expect(page.getByText(t.checkedBad.replace('{{name}}', 'units.csv'))).toBeVisible();
  await expect(page.getByRole('row', { name: /HN-KHONG-CO/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /XÃ/ })).toBeVisible();
  await expect(page.getByRole('button', { name: t.apply, exact: true })).toHaveCount(0);
  await look('imports-problems');

  // By itself it ends an office over its schools: told before it is applied, which nobody does here.
  await page.getByLabel(files.choose).setInputFiles({
    name: 'successions.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('fromCode,toCode,on\nHN-001,HN-002,2025-01-15\n'),
  });
  await expect(page.getByText(t.leftBefore)).toBeVisible();
  await look('imports-left');

  const rows = (await readFile(units, 'utf8')).trim().split('\n').length - 1;
  await page.getByLabel(files.choose).setInputFiles(units);
  await expect(page.getByText(t.checkedGood.replace('{{name}}', 'units.csv'))).toBeVisible();
  await expect(page.getByText(t.changesNothing)).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: new RegExp(`^${rows}$`) })).toBeVisible();

  const taken = page.waitForEvent('download');
  const templates = files.templateOf.replace('{{kind}}', t.kinds.units).replace('{{form}}', 'CSV');
  await page.getByRole('button', { name: templates }).click();
  expect(await readFile(await (await taken).path(), 'utf8')).toMatch(language === 'vi' ? /Mã/ : /code/);
});
