import { words } from '../src/api/words';
import { programmeTexts } from '../src/features/programmes/texts';
import { statisticsTexts } from '../src/features/statistics/texts';
import { uiTexts } from '../src/ui/texts';
import { expect, test } from './person';

test(
  'the department changes a quota, sets a target and sees how much of it has been reached',
  {
    tag: '@twice',
  },
  async ({ page, signIn, look, language }, info) => {
    const t = programmeTexts[language];
    const w = words[language];
    const s = statisticsTexts[language];
    // Each project keeps a phase of its own, far away: nobody selects for it.
    const year = 2101 + 4 * ['desktop-vi', 'desktop-en', 'phone-vi', 'phone-en'].indexOf(info.project.name);
    const code = `${year}-${year + 3}`;
    await signIn('so.chuyenvien', '/programme');
    await look('settings-phases');
    const phase = page.getByRole('row', { name: new RegExp(code) });
    const sheet = page.getByRole('dialog');
    if ((await phase.count()) === 0) {
      await page.getByRole('button', { name: t.phase.add }).click();
      await sheet.getByRole('textbox', { name: t.code }).fill(code);
      await sheet.getByRole('textbox', { name: t.name, exact: true }).fill(`Giai đoạn ${code}`);
      await sheet.getByRole('textbox', { name: t.startsOn }).fill(`01/08/${year}`);
      await sheet.getByRole('textbox', { name: t.endsOn }).fill(`31/07/${year + 3}`);
      await look('settings-phase-form');
      await sheet.getByRole('button', { name: uiTexts[language].save }).click();
      await expect(sheet).toBeHidden();
    }
    await phase.getByRole('button', { name: t.edit }).click();
    const slots = sheet.getByRole('textbox', { name: w.level.PRIMARY, exact: true });
    const wanted = (await slots.inputValue()) === '5' ? '6' : '5';
    await slots.fill(wanted);
    await sheet.getByRole('button', { name: uiTexts[language].save }).click();
    await expect(phase).toContainText(`${w.level.PRIMARY}: ${wanted}`);

    // A quota that units have selected by stays, and the form says why.
    await page
      .getByRole('row', { name: /2022-2025/ })
      .getByRole('button', { name: t.edit })
      .click();
    await expect(sheet.getByRole('textbox', { name: w.level.PRIMARY, exact: true })).toBeDisabled();
    await look('settings-quota-in-use');
    await sheet.getByRole('button', { name: uiTexts[language].cancel }).click();

    for (const part of ['years', 'themes', 'reported', 'targets'] as const) {
      await page.getByRole('link', { name: t.part[part], exact: true }).click();
      await expect(page.getByRole('heading', { level: 2, name: t.part[part] })).toBeVisible();
      await expect(page.getByRole('rowheader').first()).toBeVisible();
      await look(`settings-${part}`);
    }

    const memoranda = page.getByRole('row', { name: new RegExp(w.agreementType.MEMORANDUM) });
    if ((await memoranda.count()) > 0) {
      await memoranda.getByRole('button', { name: t.remove }).click();
      await sheet.getByRole('button', { name: t.remove }).click();
      await expect(memoranda).toHaveCount(0);
    }
    await page.getByRole('button', { name: t.target.add }).click();
    await sheet.getByRole('combobox', { name: t.subject }).selectOption('signed-organisations');
    await sheet.getByRole('combobox', { name: t.parameter.agreementType }).selectOption('MEMORANDUM');
    await sheet.getByRole('combobox', { name: t.schoolYear }).selectOption('2022-2023');
    await sheet.getByRole('textbox', { name: t.target.value }).fill('840');
    await look('settings-target-form');
    await sheet.getByRole('button', { name: uiTexts[language].save }).click();
    await expect(memoranda).toContainText('840');

    await page.goto('/statistics?asOf=2023-11-15&schoolYear=2022-2023');
    const attained = (percent: string, target: string) =>
      s.attained.replace('{{percent}}', percent).replace('{{target}}', target);
    const tile = (name: string) => page.getByRole('region', { name, exact: true });
    await expect(tile(s.tile.memoranda).getByText(attained('80', '840'))).toBeVisible();
    await expect(tile(s.tile.pledges).getByText(attained('72', '90'))).toBeVisible();
    await expect(tile(s.tile.allSessions).getByText(/tháng 5\/2025/)).toBeVisible();
    await look('settings-attainment');
  },
);
