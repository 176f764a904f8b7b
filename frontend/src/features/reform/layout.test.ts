import { expect, it } from 'vitest';
import { type Layout, layOut, linesOf, type Side, sharedBeginning, type Tie } from './layout';

const measures = { lettersLeft: 20, lettersRight: 20 };

function units(side: string, count: number): Side[] {
  return Array.from({ length: count }, (_, index) => ({ id: `${side}${index}`, label: `đơn vị ${side}${index}` }));
}

function overlaps(rows: Layout<Side>['left']): boolean {
  return rows.some((row, index) => {
    const next = rows[index + 1];
    return next !== undefined && row.top + row.height > next.top + 0.001;
  });
}

function crossings({ lines }: Layout<Side>): number {
  return lines.reduce(
    (sum, one, index) =>
      sum + lines.slice(index + 1).filter((two) => (one.left - two.left) * (one.right - two.right) < 0).length,
    0,
  );
}

/** Each old unit goes over to its own new ones, and the last of them takes something of the next; given in disorder. */
function reform(old: number, each: number) {
  const from = units('A', old);
  const to = units('B', old * each);
  const ties: Tie[] = from.flatMap((unit, index) => [
    ...to.slice(index * each, (index + 1) * each).map(({ id }) => ({ from: unit.id, to: id, weight: 10 })),
    ...(index + 1 < old ? [{ from: unit.id, to: `B${(index + 1) * each}`, weight: 1 }] : []),
  ]);
  const mixed = [...to].sort((one, two) => hash(one.id) - hash(two.id));
  return { from, to: mixed, ties };
}

const hash = (id: string) => [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7);

it('puts each unit beside those it is tied to: nothing overlaps, few lines cross, all stand inside', () => {
  const { from, to, ties } = reform(30, 4);
  const layout = layOut(from, to, ties, measures);
  expect(layout.left).toHaveLength(30);
  expect(layout.right).toHaveLength(120);
  expect(overlaps(layout.left)).toBe(false);
  expect(overlaps(layout.right)).toBe(false);
  expect(crossings(layout)).toBeLessThanOrEqual(30);
  for (const row of [...layout.left, ...layout.right]) {
    expect(row.top).toBeGreaterThanOrEqual(-0.001);
    expect(row.top + row.height).toBeLessThanOrEqual(layout.height + 0.001);
    expect(row.height).toBeGreaterThanOrEqual(24);
  }
});

it('draws a line as thick as its weight, within the bars of both its units', () => {
  const [a, b, c] = [...units('A', 1), ...units('B', 2)];
  const layout = layOut(
    [a as Side],
    [b as Side, c as Side],
    [
      { from: 'A0', to: 'B0', weight: 30 },
      { from: 'A0', to: 'B1', weight: 10 },
    ],
    measures,
  );
  const [thick, thin] = layout.lines;
  expect((thick?.thickness ?? 0) / (thin?.thickness ?? 1)).toBeCloseTo(3);
  const [unit] = layout.left;
  expect(unit?.bar.height).toBeCloseTo((thick?.thickness ?? 0) + (thin?.thickness ?? 0));
  expect(thick?.left).toBeCloseTo(unit?.bar.top ?? 0);
  expect(thin?.left).toBeCloseTo((unit?.bar.top ?? 0) + (thick?.thickness ?? 0));
});

it('leads with whichever side is longer, as when many become few', () => {
  const from = units('A', 12);
  const to = units('B', 2);
  const ties = from.map(({ id }, index) => ({ from: id, to: `B${index < 6 ? 0 : 1}`, weight: 1 }));
  const { left, right, height } = layOut(from, to, ties, measures);
  expect(overlaps(left)).toBe(false);
  expect(right[0]?.top).toBeGreaterThan(0);
  expect(right[1]?.top).toBeGreaterThan(height / 2);
});

it('a line that nothing goes over by is still seen', () => {
  const layout = layOut(units('A', 1), units('B', 1), [{ from: 'A0', to: 'B0', weight: 0 }], measures);
  expect(layout.lines[0]?.thickness).toBe(1);
});

it('counts the lines of a label, and says once what all begin with', () => {
  expect(linesOf('quận Ba Đình', 20)).toBe(1);
  expect(linesOf('quận Ba Đình', 8)).toBe(2);
  expect(linesOf('Phòng Giáo dục và Đào tạo quận Ba Đình', 16)).toBe(3);
  expect(linesOf('Abcdefghijklmnopqrstuvwxyz', 10)).toBe(3);
  expect(
    sharedBeginning(['Ủy ban nhân dân xã Ba Vì', 'Ủy ban nhân dân phường Ba Đình', 'Ủy ban nhân dân xã Sóc Sơn']),
  ).toBe('Ủy ban nhân dân');
  expect(sharedBeginning(['Ủy ban nhân dân', 'Ủy ban nhân dân xã Ba Vì'])).toBe('Ủy ban nhân');
  expect(sharedBeginning(['Sở', 'Phòng'])).toBe('');
  const wards = Array.from({ length: 9 }, (_, nth) => `Ủy ban nhân dân phường ${nth}`);
  expect(sharedBeginning([...wards, 'Sở Giáo dục và Đào tạo'])).toBe('Ủy ban nhân dân phường');
  expect(sharedBeginning([...wards.slice(0, 2), 'Sở Giáo dục và Đào tạo'])).toBe('');
});
