import { expect, test } from './person';

test('finds a school without accents and opens it', async ({ page, signIn, look, language }) => {
  await signIn('caugiay.truongphong', '/organisations');
  await look('directory');
  const label = language === 'vi' ? 'Tìm theo tên, tên cũ hoặc mã' : 'Search by name, former name or code';
  await page.getByRole('searchbox', { name: label }).fill('truong mam non dong lo');
  await page.getByRole('link', { name: 'Trường Mầm non Đông Lỗ' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Trường Mầm non Đông Lỗ' })).toBeVisible();
  await look('organisation');
});
