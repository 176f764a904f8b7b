import { expect, it } from 'vitest';
import { line, nghiaDo, phucThoSchool, plan } from '../../test/joint';
import { differences, planChanges, requestOf, valuesOf } from './lineValues';

const base = valuesOf(line);

it('sends a day without its month, a month without a day, and leaves out what is empty', () => {
  expect(requestOf(base)).toMatchObject({ month: '2026-10', date: undefined, minutes: 90, means: undefined });
  expect(requestOf({ ...base, when: '2026-10-15', minutes: '', title: ' Tên ' })).toMatchObject({
    month: undefined,
    date: '2026-10-15',
    minutes: undefined,
    title: 'Tên',
  });
});

it('tells who changed what; the order of themes and levels is no change', () => {
  const mine = { ...base, title: 'Của tôi', themes: ['A', 'B'] };
  const theirs = { ...base, title: 'Của họ', themes: ['B', 'A'], minutes: 120 };
  expect(differences(base, mine, theirs)).toEqual([
    { field: 'title', mine: 'Của tôi', theirs: 'Của họ', onlyTheirs: false },
    { field: 'minutes', mine: 90, theirs: 120, onlyTheirs: true },
  ]);
});

it('tells what else became of the plan', () => {
  const added = { ...line, id: 'added', title: 'Mới' };
  const other = { ...line, id: 'other' };
  const before = { ...plan, lines: [line, other] };
  const after = {
    ...plan,
    status: 'AGREED' as const,
    agreements: [
      { party: nghiaDo, agreed: false },
      { party: phucThoSchool, agreed: true },
    ],
    lines: [{ ...line, title: 'Khác' }, { ...other, minutes: 45 }, added],
  };
  const changes = planChanges(before, after, line.id);
  expect(changes.status).toBe('AGREED');
  expect(changes.agreed.map((each) => each.party.code)).toEqual([phucThoSchool.code]);
  expect(changes.added).toEqual([added]);
  expect(changes.changed.map((each) => each.id)).toEqual(['other']);
  expect(changes.removed).toEqual([]);
});
