import { expect, it } from 'vitest';
import { formatYears, monthsOf } from './years';

it('prints the years of a phase or school year with a dash of their own', () => {
  expect(formatYears('2026-2027')).toBe('2026–2027');
});

it('lists the months of a school year across the new year', () => {
  const months = monthsOf('2026-08-01', '2027-07-31');
  expect(months).toHaveLength(12);
  expect(months.slice(4, 6)).toEqual(['2026-12', '2027-01']);
});
