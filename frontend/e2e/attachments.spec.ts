import { expect, type Page } from '@playwright/test';
import { attachmentTexts } from '../src/features/attachments/texts';
import { sessionTexts } from '../src/features/sessions/texts';
import { test } from './people';

const tuongMai = { code: 'HN008MN005', name: 'Trường Mầm non Tương Mai' };

/** Preschools of Cầu Giấy that the demo data has paired and that have a signed paper. */
const paired: Record<string, string> = {
  'desktop-vi': 'HN005MN005',
  'desktop-en': 'HN005MN006',
  'phone-vi': 'HN005MN007',
  'phone-en': 'HN005MN008',
};

test('a teacher adds pictures to a report by phone, over a network that breaks, and one is taken down', async ({
  page,
  signIn,
  look,
  enter,
  language,
}, info) => {
  test.slow();
  const t = attachmentTexts[language];
  const s = sessionTexts[language];
  const title = `Ảnh buổi học ${info.project.name} ${Date.now().toString(36)}`;
  await signIn('donglo.giaovien', `/sessions/new?partner=${tuongMai.code}`);
  await page.getByRole('textbox', { name: s.form.title }).fill(title);
  await page.getByRole('textbox', { name: s.form.minutes }).fill('90');
  await page.getByRole('textbox', { name: s.form.teachers }).fill('30');
  await page.getByRole('button', { name: s.form.submit }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

  const pictures = await Promise.all(
    ['#b3541e', '#2f6f4e'].map(async (color, i) => ({
      name: `anh-${i + 1}.jpg`,
      mimeType: 'image/jpeg',
      buffer: await drawn(page, color),
    })),
  );
  const part = page.getByRole('region', { name: t.title });
  await part.getByLabel(t.takePictures).setInputFiles(pictures);
  await part.getByText(t.consent).scrollIntoViewIfNeeded();
  await look('attachments-chosen');
  await part.getByRole('button', { name: /2/ }).click();
  await expect(part.getByText(t.consentNeeded)).toBeVisible();
  await part.getByRole('checkbox').check();

  // The first piece is lost on the way; the page goes on by itself.
  let lost = 0;
  await page.route('**/upload', async (route) => {
    if (route.request().method() === 'PATCH' && lost === 0) {
      lost += 1;
      await route.abort('connectionreset');
    } else {
      await route.continue();
    }
  });
  await part.getByRole('button', { name: /2/ }).click();
  const kept = part.getByRole('list', { name: t.kept });
  await expect(kept.getByRole('listitem')).toHaveCount(2);
  expect(lost).toBe(1);
  for (const picture of await kept.getByRole('img').all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  }
  await look('attachments-kept');

  const download = page.waitForEvent('download');
  await kept.getByRole('link', { name: 'anh-1.jpg', exact: true }).click();
  expect((await download).suggestedFilename()).toBe('anh-1.jpg');

  const principal = await enter('tuongmai.hieutruong', new URL(page.url()).pathname);
  const theirs = principal.getByRole('region', { name: t.title });
  await theirs.getByRole('button', { name: t.takeDown, exact: true }).first().click();
  const dialog = principal.getByRole('dialog');
  await dialog.getByRole('textbox', { name: t.takeDownReason }).fill('Phụ huynh đề nghị');
  await look('attachments-take-down', principal);
  await dialog.getByRole('button', { name: t.takeDown, exact: true }).click();
  await expect(theirs.getByRole('list', { name: t.kept }).getByRole('listitem')).toHaveCount(1);
  await expect(theirs.getByText(/Phụ huynh đề nghị/)).toBeVisible();
  await page.reload();
  await expect(kept.getByRole('listitem')).toHaveCount(1);
});

test('an officer adds the scan of an agreement, and who is not above a party sees nothing of it', async ({
  page,
  signIn,
  look,
  enter,
  language,
}, info) => {
  const t = attachmentTexts[language];
  await signIn('caugiay.truongphong', '/pairings');
  const answer = await page.request.get('/api/v1/pairings', {
    params: { school: paired[info.project.name] ?? '', status: 'ACTIVE' },
  });
  const { items } = (await answer.json()) as { items: { agreements: { id: string }[] }[] };
  const agreement = items.flatMap((each) => each.agreements)[0];
  if (!agreement) {
    throw new Error('the demo data has no paper of this school');
  }
  await page.goto(`/agreements/${agreement.id}`);
  const papers = page.getByRole('main');
  const name = `giao-uoc-${Date.now().toString(36)}.jpg`;
  await papers
    .getByLabel(t.chooseFiles)
    .first()
    .setInputFiles([{ name, mimeType: 'image/jpeg', buffer: await drawn(page, '#ffffff') }]);
  await expect(papers.getByRole('checkbox')).toHaveCount(0);
  await papers.getByRole('button', { name: /1/ }).first().click();
  await expect(papers.getByRole('link', { name, exact: true })).toBeVisible();
  await look('agreement-scan');

  const stranger = await enter('donglo.giaovien', `/agreements/${agreement.id}`);
  await expect(stranger.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(stranger.locator('[aria-busy="true"]')).toHaveCount(0);
  await expect(stranger.getByText(name)).toHaveCount(0);
});

/** A picture as a camera makes one, drawn by the browser itself. */
async function drawn(page: Page, color: string): Promise<Buffer> {
  const base64 = await page.evaluate(async (fill) => {
    const canvas = new OffscreenCanvas(1600, 1200);
    const brush = canvas.getContext('2d');
    if (brush) {
      brush.fillStyle = fill;
      brush.fillRect(0, 0, 1600, 1200);
      brush.fillStyle = '#ffd58a';
      brush.fillRect(200, 150, 600, 400);
    }
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
    return btoa(String.fromCharCode(...bytes));
  }, color);
  return Buffer.from(base64, 'base64');
}
