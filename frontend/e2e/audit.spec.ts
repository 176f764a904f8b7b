import { auditTexts } from '../src/features/audit/texts';
import { expect, test } from './person';

test('the auditor finds who loaded what, and takes the list away; a record tells its changes', {
  tag: '@twice',
}, async ({ page, signIn, look, language }) => {
  const t = auditTexts[language];
  await signIn('kiemtoan', '/audit?collection=pairings&action=CREATE&operation=importPairings');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await look('audit');
  await page.getByRole('link', { name: t.onlyThis }).first().click();
  await expect(page.getByText(t.oneRecord)).toBeVisible();
  await page
    .getByText(/^\d+ (thông tin|fields?)$/)
    .first()
    .click();
  await look('audit-record');
  const taking = page.waitForEvent('download');
  await page.getByRole('button', { name: /CSV$/ }).click();
  expect((await taking).suggestedFilename()).toMatch(/\.csv$/);
  await page.getByRole('link', { name: t.open }).first().click();
  await page.getByRole('region', { name: t.changes, exact: true }).getByRole('button', { name: t.show }).click();
  await expect(page.getByText(t.steps.import, { exact: true }).first()).toBeVisible();
  await look('changes');
  await page.goto('/audit?action=READ');
  await expect(page.getByRole('row', { name: /listAuditEvents/ }).first()).toBeVisible();
});
