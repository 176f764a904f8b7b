import { expect, it } from 'vitest';
import { differences, factsOf, newOne, numberOf } from './facts';

const school = {
  code: 'HN005TH001',
  name: 'Trường Tiểu học Một',
  kind: 'SCHOOL',
  zone: 'INNER',
  levels: ['PRIMARY'],
  ownership: 'PUBLIC',
  parent: { id: '1', code: 'HN-005', name: 'Phòng', kind: 'DISTRICT_OFFICE' },
  latitude: 21.5,
  longitude: 105.5,
} as const;
const before = factsOf({ ...school, levels: [...school.levels] }, undefined);

it('sends what differs, empties what was emptied, and leaves out what was not touched', () => {
  expect(differences(before, before)).toEqual({});
  expect(
    differences(
      { ...before, name: ' Trường Hai ', zone: '', parent: 'HN-001', latitude: '21,75', longitude: '' },
      before,
    ),
  ).toEqual({ name: 'Trường Hai', zone: null, parent: 'HN-001', latitude: 21.75, longitude: null });
  expect(differences({ ...before, levels: ['LOWER_SECONDARY', 'PRIMARY'], professionalParent: 'C1' }, before)).toEqual({
    levels: ['LOWER_SECONDARY', 'PRIMARY'],
    professionalParent: 'C1',
  });
});

it('makes a unit without what only a school has, and a partner outside the city without a parent', () => {
  const facts = { ...factsOf(undefined, 'HN'), code: 'LC-1', name: 'Phòng xa', kind: 'EXTERNAL' as const };
  expect(newOne(facts, 'id')).toMatchObject({
    kind: 'EXTERNAL',
    parent: undefined,
    levels: undefined,
    ownership: undefined,
  });
  expect(newOne({ ...facts, kind: 'SCHOOL', levels: ['PRIMARY'] }, 'id')).toMatchObject({
    parent: 'HN',
    levels: ['PRIMARY'],
    ownership: 'PUBLIC',
  });
});

it('reads a number with a comma or a point', () => {
  expect(numberOf('21,5')).toBe(21.5);
  expect(numberOf(' 21.5 ')).toBe(21.5);
  expect(numberOf('')).toBeNull();
  expect(numberOf('x')).toBeNaN();
});
