import { shellTexts } from '../src/app/shell/texts';
import { authenticate, expect, test } from './person';

test('signs in on Keycloak’s page, finds a school without accents, opens it, and signs out', async ({
  page,
  look,
  language,
}) => {
  const t = shellTexts[language];
  await page.goto('/organisations');
  await look('signed-out');
  await page.getByRole('link', { name: t.signIn, exact: true }).click();
  await expect(page).toHaveURL(/\/auth\/realms\/chungtay\//);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.locator('#kc-login')).toHaveText(language === 'vi' ? 'Đăng nhập' : 'Sign In');
  await authenticate(page, 'caugiay.truongphong');
  await expect(page).toHaveURL(/\/organisations$/);
  await look('directory');
  const label = language === 'vi' ? 'Tìm theo tên, tên cũ hoặc mã' : 'Search by name, former name or code';
  await page.getByRole('searchbox', { name: label }).fill('truong mam non dong lo');
  await page.getByRole('link', { name: 'Trường Mầm non Đông Lỗ' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Trường Mầm non Đông Lỗ' })).toBeVisible();
  await look('organisation');

  await page.getByRole('button', { name: t.account }).click();
  await look('account');
  await page.getByRole('link', { name: t.signOut }).click();
  await expect(page.getByRole('heading', { level: 1, name: t.signInTitle })).toBeVisible();
  expect((await page.request.get('/api/v1/me')).status()).toBe(401);
  // Keycloak's session has ended as well: it asks again.
  await page.getByRole('link', { name: t.signIn, exact: true }).click();
  await expect(page.locator('#password')).toBeVisible();
});
