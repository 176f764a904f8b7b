import { expect, type Locator, type Page } from '@playwright/test';
import { words } from '../src/api/words';
import { agreementTexts } from '../src/features/pairings/agreementTexts';
import { pairingTexts } from '../src/features/pairings/texts';
import { planTexts } from '../src/features/plans/texts';
import { test } from './people';

interface School {
  code: string;
  name: string;
}

/** The school whose principal is one of the demo people. */
const ours = school('HN005TH004', 'Tiểu học Dịch Vọng');

/** Every screen and language pairs it with another school, so that the journeys do not meet. */
const partners: Record<string, School> = {
  'desktop-vi': school('HN272TH005', 'Tiểu học Xuân Đình'),
  'desktop-en': school('HN272TH002', 'Tiểu học Vân Hà'),
  'phone-vi': school('HN272TH003', 'Tiểu học Vân Phúc'),
  'phone-en': school('HN272TH004', 'Tiểu học Vân Nam'),
};

/** Preschools of Cầu Giấy that the demo data has paired since 2023. */
const paired: Record<string, string> = {
  'desktop-vi': 'HN005MN001',
  'desktop-en': 'HN005MN002',
  'phone-vi': 'HN005MN003',
  'phone-en': 'HN005MN004',
};

const years = /\d{4}–\d{4}/;

test('two schools are paired, sign a paper, plan the year together, and their superiors approve', async ({
  page,
  signIn,
  look,
  enter,
  language,
}, info) => {
  test.slow();
  const p = pairingTexts[language];
  const t = planTexts[language];
  const theirs = partners[info.project.name];
  if (!theirs) {
    throw new Error('no partner for this project');
  }
  const both = `${ours.name} – ${theirs.name}`;

  await signIn('caugiay.truongphong', '/pairings');
  await look('pairings');
  await page.getByRole('link', { name: p.propose }).first().click();
  await page.getByRole('radiogroup', { name: p.kind }).getByText(words[language].pairingKind.SCHOOL).click();
  await pick(page, p.firstParty, ours);
  await pick(page, p.secondParty, theirs);
  await expect(page.getByRole('combobox', { name: p.level, exact: true })).toHaveValue('PRIMARY');
  await expect(page.getByRole('radiogroup', { name: p.under }).getByRole('radio').first()).toBeChecked();
  await page.getByRole('textbox', { name: p.message }).fill('Cùng nhau dạy tốt, học tốt.');
  await look('propose');
  await page.getByRole('button', { name: p.send }).click();
  await expect(page.getByRole('heading', { level: 1, name: both })).toBeVisible();
  await expect(page.getByText(words[language].pairingStatus.PROPOSED).first()).toBeVisible();
  await look('proposal');
  const pairing = new URL(page.url()).pathname;

  const other = await enter('phuctho.truongphong', pairing);
  await expect(other.getByText('Cùng nhau dạy tốt, học tốt.')).toBeVisible();
  await act(other, p.accept);
  await expect(other.getByText(p.done.accept)).toBeVisible();

  for (const { code } of [ours, theirs]) {
    await page.goto(`/organisations/${code}`);
    await expect(page.locator(`a[href="${pairing}"]`)).toBeVisible();
  }

  const a = agreementTexts[language];
  await page.goto(pairing);
  await page.getByRole('button', { name: p.addAgreement }).click();
  for (const [of, name, post] of [
    [ours, 'Nguyễn Thị Lan', 'Hiệu trưởng'],
    [theirs, 'Trần Văn Bình', 'Phó Hiệu trưởng'],
  ] as const) {
    const side = page.getByRole('group', { name: a.signatoriesOf.replace('{{name}}', of.name) });
    await side.getByRole('textbox', { name: a.signatoryName }).fill(name);
    await side.getByRole('textbox', { name: a.signatoryPost }).fill(post);
  }
  await page.getByRole('textbox', { name: a.commitment.replace('{{number}}', '1') }).fill('Mỗi học kỳ một chuyên đề');
  const until = page.getByRole('textbox', { name: a.validUntil });
  await until.fill('31/05/2030');
  // Who goes on leaves no calendar over the fields around.
  await until.press('Tab');
  await look('agreement-form');
  await page.getByRole('button', { name: a.save }).click();
  const kind = words[language].agreementType.MEMORANDUM;
  await expect(page.getByRole('heading', { level: 1, name: kind })).toBeVisible();
  await expect(page.getByText('Nguyễn Thị Lan – Hiệu trưởng')).toBeVisible();
  await expect(page.getByText(a.until.replace('{{date}}', '31/05/2030'))).toBeVisible();
  const paper = new URL(page.url()).pathname;
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: a.download }).click();
  expect((await saving).suggestedFilename()).toBe(
    `Dự thảo biên bản ghi nhớ song phương – ${ours.name} – ${theirs.name}.docx`,
  );
  await look('agreement-draft');

  await other.goto(paper);
  await other.getByRole('button', { name: a.amend }).click();
  await other.getByRole('button', { name: a.addCommitment }).click();
  await other
    .getByRole('textbox', { name: a.commitment.replace('{{number}}', '2') })
    .fill('Trao đổi giáo viên cốt cán');
  await other.getByRole('button', { name: a.save }).click();
  // The form has the words too: only when it is gone are they kept.
  await expect(other.getByRole('button', { name: a.save })).toBeHidden();
  await expect(other.getByText('Trao đổi giáo viên cốt cán')).toBeVisible();
  // Who says something new says it for their side; the other side looks at it and signs.
  await page.goto(paper);
  await act(page, p.sign);
  await expect(page.getByText(words[language].agreementStatus.SIGNED).first()).toBeVisible();
  await look('agreement');
  await page.goto('/agreements');
  await expect(page.locator(`a[href="${paper}"]`)).toBeVisible();
  await look('agreements');

  await page.goto(pairing);
  await page.getByRole('button', { name: years }).click();
  await expect(page.getByRole('heading', { level: 1, name: years })).toBeVisible();
  const plan = new URL(page.url()).pathname;

  const panel = await open(page, t.addLine);
  await panel.getByRole('textbox', { name: t.lineTitle }).fill('Đổi mới đánh giá học sinh tiểu học');
  await panel.getByRole('combobox', { name: t.month }).selectOption({ index: 10 });
  await panel.getByRole('textbox', { name: t.minutes }).fill('90');
  await look('plan-line');
  await panel.getByRole('button', { name: t.addLine }).click();
  await expect(page.getByText(t.lineAdded)).toBeVisible();

  await other.goto(plan);
  const second = await open(other, t.addLine);
  await second.getByRole('textbox', { name: t.lineTitle }).fill('Giao lưu thể dục, thể thao');
  await second.getByRole('combobox', { name: t.kind }).selectOption('SPORTS');
  await second.getByRole('button', { name: t.addLine }).click();
  await expect(other.getByText(t.lineAdded)).toBeVisible();

  await page.goto(plan);
  await expect(page.getByText('Giao lưu thể dục, thể thao')).toBeVisible();
  await act(page, t.agree);
  await expect(page.getByText(t.done.agree)).toBeVisible();
  await other.goto(plan);
  await act(other, t.agree);
  await expect(other.getByText(words[language].planStatus.AGREED).first()).toBeVisible();

  // The principal submits, so that both offices may approve: nobody approves what they submitted.
  const principal = await enter('dichvong.hieutruong', plan);
  await act(principal, t.submit);
  await expect(principal.getByText(t.done.submit)).toBeVisible();
  await look('plan-submitted', principal);
  await page.goto(plan);
  await act(page, t.approve);
  await expect(page.getByText(t.done.approve)).toBeVisible();
  await other.goto(plan);
  await act(other, t.approve);
  await expect(other.getByText(words[language].planStatus.APPROVED).first()).toBeVisible();

  await principal.goto(plan);
  await expect(principal.getByRole('link', { name: t.report })).toHaveCount(2);
  await look('plan-approved', principal);
});

test(
  'who was slower sees both versions of a line and loses neither; a returned plan says why',
  { tag: '@twice' },
  async ({ page, signIn, look, enter, language }, info) => {
    test.slow();
    const t = planTexts[language];
    const school = paired[info.project.name] ?? 'HN005MN001';
    await signIn('caugiay.canbo', `/organisations/${school}`);
    const pairings = page.getByRole('region', { name: pairingTexts[language].title, exact: true });
    await pairings.getByRole('link', { name: ' – ' }).first().click();
    await look('pairing');
    await page.getByRole('button', { name: years }).click();
    await expect(page.getByRole('heading', { level: 1, name: years })).toBeVisible();
    const plan = new URL(page.url()).pathname;
    const begun = await open(page, t.addLine);
    await begun.getByRole('textbox', { name: t.lineTitle }).fill('Chăm sóc trẻ');
    await begun.getByRole('button', { name: t.addLine }).click();
    await expect(page.getByText(t.lineAdded)).toBeVisible();

    const edit = t.editLine.replace('{{title}}', 'Chăm sóc trẻ');
    const other = await enter('phuctho.truongphong', plan);
    const mine = await open(page, edit);
    const theirs = await open(other, edit);
    await theirs.getByRole('textbox', { name: t.lineTitle }).fill('Chăm sóc trẻ mùa đông');
    await theirs.getByRole('textbox', { name: t.minutes }).fill('120');
    await theirs.getByRole('button', { name: t.saveLine }).click();
    await expect(other.getByText(t.lineSaved)).toBeVisible();

    await mine.getByRole('textbox', { name: t.lineTitle }).fill('Chăm sóc trẻ mùa hè');
    await mine.getByRole('button', { name: t.saveLine }).click();
    await expect(mine.getByText(t.bothTitle)).toBeVisible();
    const title = mine.getByRole('radiogroup', { name: t.lineTitle });
    await expect(title.getByRole('radio', { name: 'Chăm sóc trẻ mùa hè' })).toBeChecked();
    await look('plan-both-versions');
    await title.getByRole('radio', { name: 'Chăm sóc trẻ mùa đông' }).click();
    await mine.getByRole('button', { name: t.saveIntoNewest }).click();
    await expect(page.getByText(t.lineSaved)).toBeVisible();
    await expect(page.getByText('Chăm sóc trẻ mùa đông')).toBeVisible();
    await expect(page.getByText(t.minutesSaid.replace('{{minutes}}', '120'))).toBeVisible();

    const head = await enter('caugiay.truongphong', plan);
    await act(head, t.agree);
    await other.goto(plan);
    await act(other, t.agree);
    await expect(other.getByText(words[language].planStatus.AGREED).first()).toBeVisible();
    await head.goto(plan);
    await act(head, t.submit);
    await expect(head.getByText(t.done.submit)).toBeVisible();
    await other.goto(plan);
    await other.getByRole('button', { name: t.return, exact: true }).click();
    const dialog = other.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Ghi rõ số giáo viên mỗi bên.');
    await dialog.getByRole('button', { name: t.return, exact: true }).click();
    await expect(other.getByText(t.done.return)).toBeVisible();
    await page.goto(plan);
    await expect(page.getByText(t.returnedTitle)).toBeVisible();
    await expect(page.getByText('Ghi rõ số giáo viên mỗi bên.').first()).toBeVisible();
    await look('plan-returned');
  },
);

function school(code: string, name: string): School {
  return { code, name: `Trường ${name}` };
}

async function pick(page: Page, label: string, { code, name }: School) {
  const field = page.getByRole('combobox', { name: label });
  await field.fill(code);
  await page.getByRole('option', { name: code }).click();
  await expect(field).toHaveValue(name);
}

/** A press on the button and, in the question that follows, on the button of the same name. */
async function act(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name, exact: true }).click();
  await expect(dialog).toBeHidden();
}

async function open(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name, exact: true }).first().click();
  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('button', { name: /./ }).first()).toBeVisible();
  return panel;
}
