import { expect, it } from 'vitest';
import { inOrder, pairsOf } from './inOrder';

const firsts = ['A1', 'A2', 'A3'];
const seconds = ['B1', 'B2', 'B3', 'B4'];

it('gives each school without a partner the next one of the other side that has none', () => {
  expect(inOrder(firsts, seconds, {}, new Set())).toEqual({ A1: ['B1'], A2: ['B2'], A3: ['B3'] });
});

it('leaves alone who is paired already or was chosen by hand', () => {
  const chosen = inOrder(firsts, seconds, { A1: ['B2'] }, new Set(['A2', 'B1']));
  expect(chosen).toEqual({ A1: ['B2'], A3: ['B3'] });
  expect(pairsOf({ ...chosen, A1: ['B2', 'B4'] })).toEqual([
    { first: 'A1', second: 'B2' },
    { first: 'A1', second: 'B4' },
    { first: 'A3', second: 'B3' },
  ]);
});

it('stops where the other side has no more', () => {
  expect(inOrder(firsts, ['B1'], {}, new Set())).toEqual({ A1: ['B1'] });
});
