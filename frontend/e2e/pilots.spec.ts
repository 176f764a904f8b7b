import { expect, type Page } from '@playwright/test';
import { words } from '../src/api/words';
import { pilotTexts } from '../src/features/pilots/texts';
import { test } from './people';

/** A unit picks once a phase, so every width has a unit of its own; the languages follow each other on it. */
const heads: Record<string, { head: string; unit: string }> = {
  desktop: { head: 'caugiay.truongphong', unit: 'HN-005' },
  phone: { head: 'phuctho.truongphong', unit: 'HN-272' },
};

interface Selection {
  id: string;
  status: 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'RETURNED';
  slots: { level: 'PRESCHOOL' | 'PRIMARY' | 'LOWER_SECONDARY'; position: number; school?: { code: string } }[];
}

/**
 * The journey goes on from the state it finds: in Vietnamese a unit fills its slots, submits, and is asked to correct
 * one; in English the department approves what lies before it, and a school is replaced.
 */
test('a unit picks its ten pilot schools, the department approves, one is replaced', async ({
  page,
  signIn,
  look,
  enter,
  language,
}, info) => {
  test.setTimeout(240_000);
  const t = pilotTexts[language];
  const w = words[language];
  const { head, unit } = heads[info.project.name.split('-')[0] ?? ''] ?? { head: '', unit: '' };

  await signIn(head, '/pilots');
  await look('pilots');
  if (await ofUnit(page, unit)) {
    await page.getByRole('link', { name: t.open }).click();
  } else {
    await page.getByRole('button', { name: t.start }).click();
  }
  await expect(page.getByRole('heading', { level: 1 })).toContainText(t.of.split('{{')[0] ?? '');
  const address = new URL(page.url()).pathname;
  let now = await reread(page, unit);
  const emptyAtFirst = now.slots.filter((slot) => !slot.school).length;

  if (now.status === 'DRAFT' || now.status === 'RETURNED') {
    await expect(page.getByText(t.missing.split('{{')[0] ?? '')).toHaveCount(emptyAtFirst > 0 ? 1 : 0);
    await look('selection-empty');
    await fillEmptySlots(page, language, now, look);
    await expect(page.getByText(t.complete.replace('{{number}}', String(now.slots.length)))).toBeVisible();
    await look('selection-full');
    await submit(page, language);
    now = await reread(page, unit);
  }

  const officer = await enter('so.chuyenvien', '/pilots');
  await look('pilots-of-all', officer);
  await officer.goto(address);
  if (now.status === 'SUBMITTED' && language === 'vi') {
    await officer.getByRole('button', { name: t.action.return, exact: true }).click();
    const dialog = officer.getByRole('dialog', { name: t.action.returnTitle });
    await dialog.getByRole('textbox', { name: t.action.returnLabel }).fill('Thay một trường mầm non');
    await dialog.getByRole('button', { name: t.action.return, exact: true }).click();
    await expect(officer.getByText(t.action.returned)).toBeVisible();
    await page.reload();
    await expect(page.getByText('Thay một trường mầm non').first()).toBeVisible();
    await look('selection-returned');
    const first = t.slot.replace('{{level}}', w.level.PRESCHOOL).replace('{{position}}', '1');
    await page.getByRole('button', { name: `${t.clear}: ${first}` }).click();
    await expect(page.getByRole('button', { name: `${t.pick}: ${first}` })).toBeVisible();
    await fillEmptySlots(page, language, await reread(page, unit));
    await submit(page, language);
    return;
  }
  if (now.status === 'SUBMITTED') {
    await look('selection-submitted', officer);
    await officer.getByRole('button', { name: t.action.approve, exact: true }).click();
    await officer
      .getByRole('dialog', { name: t.action.approveTitle })
      .getByRole('button', { name: t.action.approve, exact: true })
      .click();
    await expect(officer.getByText(t.action.approved)).toBeVisible();
  }

  await page.goto(address);
  await expect(page.getByText(w.selectionStatus.APPROVED).first()).toBeVisible();
  const replace = page.getByRole('button', { name: new RegExp(`^${t.replace}:`) }).last();
  const leaving = ((await replace.getAttribute('aria-label')) ?? '').replace(`${t.replace}: `, '');
  await replace.click();
  const picker = page.getByRole('dialog').filter({ hasText: t.candidates.leaves.replace('{{school}}', leaving) });
  await picker.getByRole('button', { name: t.candidates.showOthers }).click();
  await expect(picker.getByText(leaving).nth(1)).toBeVisible();
  await look('selection-replacing');
  await picker
    .getByRole('button', { name: new RegExp(`^${t.candidates.choose}:`) })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: t.action.replaceTitle.replace('{{school}}', leaving) });
  await dialog.getByRole('textbox', { name: t.action.reason }).fill('Trường được xây lại');
  await dialog.getByRole('button', { name: t.replace, exact: true }).click();
  await expect(page.getByText(t.action.replaced)).toBeVisible();
  await expect(page.getByText(t.complete.replace('{{number}}', String(now.slots.length)))).toBeVisible();
  await expect(page.getByRole('button', { name: `${t.replace}: ${leaving}`, exact: true })).toHaveCount(0);
  await look('selection-replaced');
  now = await reread(page, unit);
  expect(now.slots.every((slot) => slot.school)).toBe(true);
});

/** One after the other, each with the first school that the picker offers; what is missing goes down with each. */
async function fillEmptySlots(
  page: Page,
  language: 'vi' | 'en',
  selection: Selection,
  look?: (name: string) => Promise<void>,
) {
  const t = pilotTexts[language];
  const empty = selection.slots.filter((slot) => !slot.school);
  for (const [index, { level, position }] of empty.entries()) {
    const name = t.slot.replace('{{level}}', words[language].level[level]).replace('{{position}}', String(position));
    await page.getByRole('button', { name: `${t.pick}: ${name}` }).click();
    const picker = page.getByRole('dialog', { name });
    const choose = picker.getByRole('button', { name: new RegExp(`^${t.candidates.choose}:`) });
    await expect(choose.first()).toBeVisible();
    if (index === 0) {
      await look?.('selection-picking');
    }
    await choose.first().click();
    await expect(picker).toHaveCount(0);
    await expect(page.getByRole('button', { name: `${t.clear}: ${name}` })).toBeEnabled();
  }
}

async function submit(page: Page, language: 'vi' | 'en') {
  const { submit: label, submitTitle, submitted } = pilotTexts[language].action;
  await page.getByRole('button', { name: label, exact: true }).click();
  await page.getByRole('dialog', { name: submitTitle }).getByRole('button', { name: label, exact: true }).click();
  await expect(page.getByText(submitted)).toBeVisible();
}

async function ofUnit(page: Page, unit: string): Promise<Selection | undefined> {
  const params = { unit, phase: '2025-2030' };
  const answer = await page.request.get('/api/v1/pilot-selections', { params });
  expect(answer.ok()).toBe(true);
  return ((await answer.json()) as { items: Selection[] }).items[0];
}

async function reread(page: Page, unit: string): Promise<Selection> {
  const found = await ofUnit(page, unit);
  if (!found) {
    throw new Error(`${unit} has no selection`);
  }
  return found;
}
