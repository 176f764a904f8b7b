import { words } from '../src/api/words';
import { keepingTexts } from '../src/features/organisations/keepingTexts';
import { mapTexts } from '../src/features/pairings/mapTexts';
import { pictureTexts } from '../src/features/pairings/pictureTexts';
import { expect, test } from './person';

const day = '2023-11-15';

test('an officer sees who is paired with whom, as a picture and on the map @twice', async ({
  page,
  signIn,
  look,
  language,
}, info) => {
  test.setTimeout(180_000);
  const t = pictureTexts[language];
  const m = mapTexts[language];
  const phone = info.project.name.startsWith('phone');

  await signIn('so.chuyenvien', `/pairings/picture?kind=UNIT&asOf=${day}`);
  await expect(page.getByText(t.all.split('{{lines}}')[1] ?? '', { exact: false }).first()).toBeVisible();
  if (phone) {
    await page.getByRole('combobox', { name: t.chosen }).selectOption('HN-272');
    await expect(page).toHaveURL(/chosen=HN-272/);
    await expect(page.getByRole('img', { name: new RegExp(t.drawing.split('{{lines}}')[0] ?? '') })).toContainText(
      'Cầu Giấy',
    );
  } else {
    await page.getByRole('button', { name: /quận Cầu Giấy/ }).click();
    await expect(page.getByRole('status').filter({ hasText: /Phúc Thọ/ })).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('[aria-pressed="true"]')).toHaveCount(1);
  }
  await look('picture-units');

  await page.getByRole('button', { name: t.tableShow }).click();
  const row = page.getByRole('row', { name: /Cầu Giấy.*Phúc Thọ/ });
  const counted = Number((await row.getByRole('cell').nth(2).textContent())?.replace(/\D/g, ''));
  expect(counted).toBeGreaterThan(0);
  await look('picture-table');
  await row.getByRole('link', { name: t.openSessions }).click();
  await expect(page).toHaveURL(/pairing=.*standing=COUNTED/);
  // The line is as thick as this list is long.
  const list = await page.request.get(`/api/v1/session-reports${new URL(page.url()).search}`, {
    params: { count: 'capped', pageSize: '1' },
  });
  expect(((await list.json()) as { count: { value: number } }).count.value).toBe(counted);

  await page.goto(`/pairings/map?level=PRESCHOOL&asOf=${day}`);
  const map = page.getByRole('application', { name: m.map });
  await expect(map).toBeVisible();
  await expect(page).toHaveURL(/at=/);
  await expect(page.getByRole('heading', { name: m.inView })).toBeVisible();
  await expect(page.getByText(m.boundariesNone)).toBeVisible();
  const far = new URL(page.url()).searchParams.get('at');
  await map.focus();
  await page.keyboard.press('+');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => new URL(page.url()).searchParams.get('at')).not.toBe(far);
  await look('map');

  await page.goto('/organisations/HN281MN025');
  await page.getByRole('link', { name: keepingTexts[language].onMap }).click();
  await expect(page).toHaveURL(/point=HN281MN025/);
  await expect(page.getByRole('status').filter({ hasText: words[language].level.PRESCHOOL })).toContainText('Đông Lỗ');
  await look('map-point');
});

test('an administrator gives the map the boundaries of the city, and takes them away @twice', async ({
  page,
  signIn,
  look,
  language,
}, info) => {
  const m = mapTexts[language];
  const square = [105.7, 20.9, 105.9, 20.9, 105.9, 21.1, 105.7, 21.1, 105.7, 20.9];
  const ring = Array.from({ length: 5 }, (_, nth) => square.slice(2 * nth, 2 * nth + 2));
  const file = (code: string) => ({
    name: 'ranh-gioi.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(
      JSON.stringify({
        type: 'FeatureCollection',
        features: [{ type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates: [ring] } }],
      }),
    ),
  });
  // Two widths may be at it at once: each has a day of its own.
  const from = info.project.name.startsWith('phone') ? '02/01/1960' : '01/01/1960';
  const asOf = from.split('/').reverse().join('-');

  await signIn('quantri', `/pairings/map?asOf=${asOf}`);
  await page.getByRole('button', { name: m.add }).click();
  const sheet = page.getByRole('dialog');
  await sheet.locator('input[type=file]').setInputFiles(file('KHONG-CO'));
  await sheet.getByLabel(m.validFrom).fill(from);
  await sheet.getByRole('button', { name: m.send }).click();
  await expect(sheet.getByRole('alert')).toContainText('KHONG-CO');
  await look('boundaries-refused');
  await sheet.locator('input[type=file]').setInputFiles(file('HN'));
  await sheet.getByRole('button', { name: m.send }).click();
  await expect(page.getByText(m.added.replace('{{areas}}', '1'))).toBeVisible();
  await expect(page.getByText(from)).toBeVisible();
  await look('boundaries');
  await page.getByRole('button', { name: m.remove }).click();
  await page.getByRole('dialog').getByRole('button', { name: m.remove }).click();
  await expect(page.getByText(m.removed)).toBeVisible();
});
