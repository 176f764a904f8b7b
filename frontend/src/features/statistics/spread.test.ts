import { expect, it } from 'vitest';
import { monthsBetween, roundScale } from './spread';

it('goes from month to month over the turn of a year', () => {
  expect(monthsBetween('2022-11', '2023-02')).toEqual(['2022-11', '2022-12', '2023-01', '2023-02']);
  expect(monthsBetween('2023-05', '2023-05')).toEqual(['2023-05']);
});

it.each([
  [0, 1, [0, 1]],
  [3, 3, [0, 1, 2, 3]],
  [143, 150, [0, 50, 100, 150]],
  [919, 1000, [0, 250, 500, 750, 1000]],
  [35_356, 40_000, [0, 10_000, 20_000, 30_000, 40_000]],
])('draws %s up to a round %s', (most, top, lines) => {
  expect(roundScale(most)).toEqual({ top, lines });
});
