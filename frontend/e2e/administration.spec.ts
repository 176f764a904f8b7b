import { expect, test } from './person';

test('sees who has which role where, and the door to where that is changed', { tag: '@twice' }, async ({
  page,
  signIn,
  look,
  language,
}) => {
  const vi = language === 'vi';
  await signIn('quantri', '/administration');
  const person = page.getByRole('row', { name: /caugiay\.truongphong/ });
  await expect(person).toContainText('Phạm Thu Hằng');
  await expect(person.getByRole('link', { name: 'Phòng Giáo dục và Đào tạo quận Cầu Giấy' })).toBeVisible();
  await look('administration');
  await page.getByRole('searchbox').fill('Khuê');
  await expect(page.getByRole('row', { name: /so\.chuyenvien/ })).toBeVisible();
  await expect(person).toHaveCount(0);
  const door = page.getByRole('link', { name: vi ? 'Mở bảng điều khiển Keycloak' : "Open Keycloak's console" });
  await expect(door).toHaveAttribute('href', /\/auth\/admin\/master\/console\/#\/chungtay$/);
});
