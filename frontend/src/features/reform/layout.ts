/** A unit of one side of the picture. */
export interface Side {
  id: string;
  label: string;
}

/** What of one unit goes over to another, and how much of it. */
export interface Tie {
  from: string;
  to: string;
  weight: number;
}

export interface Placed<Unit extends Side> {
  unit: Unit;
  top: number;
  height: number;
  /** The bar at which its lines begin or end. */
  bar: { top: number; height: number };
}

interface Line<Link extends Tie> {
  tie: Link;
  thickness: number;
  /** Where its upper edge stands on the left and on the right. */
  left: number;
  right: number;
}

export interface Layout<Unit extends Side, Link extends Tie = Tie> {
  left: readonly Placed<Unit>[];
  right: readonly Placed<Unit>[];
  lines: readonly Line<Link>[];
  height: number;
}

interface Measures {
  /** How many letters of a label fit into a line of its column. */
  lettersLeft: number;
  lettersRight: number;
}

const lineHeight = 18;
/** A finger finds a row of this height. */
const padding = 8;
/** The bar of the unit to which most comes. */
const thickest = 28;
const thinnest = 1;
const sweeps = 8;

/** Two sides and the lines between them: few lines cross, each unit stands near those it is tied to, nothing overlaps. */
export function layOut<Unit extends Side, Link extends Tie>(
  from: readonly Unit[],
  to: readonly Unit[],
  ties: readonly Link[],
  measures: Measures,
): Layout<Unit, Link> {
  const [first, second] = untangled(from, to, ties);
  const largest = Math.max(...totalsOf(ties, 'to').values(), Number.MIN_VALUE);
  const thicknessOf = ({ weight }: Tie) => Math.max(thinnest, (weight / largest) * thickest);
  const bars = { from: totalsOf(ties, 'from', thicknessOf), to: totalsOf(ties, 'to', thicknessOf) };
  const left = first.map((unit) => sized(unit, measures.lettersLeft, bars.from.get(unit.id) ?? 0));
  const right = second.map((unit) => sized(unit, measures.lettersRight, bars.to.get(unit.id) ?? 0));
  const height = Math.max(total(left), total(right));
  const leads = total(right) >= total(left);
  const placedFirst = stacked(leads ? right : left);
  const placedSecond = beside(leads ? left : right, placedFirst, ties, leads ? 'from' : 'to', height);
  const sides = leads ? { left: placedSecond, right: placedFirst } : { left: placedFirst, right: placedSecond };
  return { ...sides, lines: drawn(sides.left, sides.right, ties, thicknessOf), height };
}

/** Into how many lines a label breaks, whole words first. */
export function linesOf(label: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const word of label.split(' ')) {
    const wanted = used === 0 ? word.length : used + 1 + word.length;
    if (wanted <= letters) {
      used = wanted;
    } else {
      lines += (used > 0 ? 1 : 0) + Math.floor(Math.max(word.length - 1, 0) / letters);
      used = ((word.length - 1) % letters) + 1;
    }
  }
  return lines;
}

type Sized<Unit extends Side> = { unit: Unit; height: number; bar: number };

function sized<Unit extends Side>(unit: Unit, letters: number, bar: number): Sized<Unit> {
  return { unit, bar, height: Math.max(linesOf(unit.label, letters) * lineHeight + padding, bar + 4) };
}

const total = (rows: readonly { height: number }[]) => rows.reduce((sum, { height }) => sum + height, 0);

function totalsOf(ties: readonly Tie[], end: 'from' | 'to', of: (tie: Tie) => number = ({ weight }) => weight) {
  const totals = new Map<string, number>();
  for (const tie of ties) {
    totals.set(tie[end], (totals.get(tie[end]) ?? 0) + of(tie));
  }
  return totals;
}

function placed<Unit extends Side>({ unit, height, bar }: Sized<Unit>, top: number): Placed<Unit> {
  return { unit, top, height, bar: { top: top + (height - bar) / 2, height: bar } };
}

function stacked<Unit extends Side>(rows: readonly Sized<Unit>[]): Placed<Unit>[] {
  let top = 0;
  return rows.map((row) => {
    const here = placed(row, top);
    top += row.height;
    return here;
  });
}

/** The shorter side: each unit in the middle of those it is tied to, as near as its neighbours let it. */
function beside<Unit extends Side>(
  rows: readonly Sized<Unit>[],
  others: readonly Placed<Unit>[],
  ties: readonly Tie[],
  end: 'from' | 'to',
  height: number,
): Placed<Unit>[] {
  const middles = new Map(others.map(({ unit, top, height: tall }) => [unit.id, top + tall / 2]));
  const wanted = meansOf(ties, end, middles);
  let before = 0;
  // Blocks of units that stand tightly together, each at the mean of what its members want.
  const blocks: { mean: number; count: number }[] = [];
  const starts: number[] = [];
  for (const row of rows) {
    starts.push(before);
    const middle = wanted.get(row.unit.id) ?? before + row.height / 2;
    blocks.push({ mean: middle - row.height / 2 - before, count: 1 });
    before += row.height;
    for (let last = blocks.at(-1), prior = blocks.at(-2); last && prior && prior.mean > last.mean; ) {
      blocks.pop();
      const count = prior.count + last.count;
      prior.mean = (prior.mean * prior.count + last.mean * last.count) / count;
      prior.count = count;
      last = blocks.at(-1);
      prior = blocks.at(-2);
    }
  }
  const room = height - before;
  const moved = blocks.flatMap(({ mean, count }) => Array<number>(count).fill(Math.min(Math.max(mean, 0), room)));
  return rows.map((row, index) => placed(row, (starts[index] ?? 0) + (moved[index] ?? 0)));
}

function meansOf(ties: readonly Tie[], end: 'from' | 'to', positions: ReadonlyMap<string, number>) {
  const sums = new Map<string, { sum: number; weight: number }>();
  for (const tie of ties) {
    const position = positions.get(tie[end === 'from' ? 'to' : 'from']);
    if (position !== undefined) {
      const so = sums.get(tie[end]) ?? { sum: 0, weight: 0 };
      const weight = Math.max(tie.weight, 0.01);
      sums.set(tie[end], { sum: so.sum + position * weight, weight: so.weight + weight });
    }
  }
  return new Map([...sums].map(([id, { sum, weight }]) => [id, sum / weight]));
}

/** Both sides in an order in which few lines cross: each is sorted by where its ties lead, in turn. */
function untangled<Unit extends Side>(from: readonly Unit[], to: readonly Unit[], ties: readonly Tie[]) {
  let left = [...from];
  let right = [...to];
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    right = sortedBy(right, meansOf(ties, 'to', places(left)));
    left = sortedBy(left, meansOf(ties, 'from', places(right)));
  }
  return [left, sortedBy(right, meansOf(ties, 'to', places(left)))] as const;
}

const places = (units: readonly Side[]) => new Map(units.map(({ id }, index) => [id, index]));

function sortedBy<Unit extends Side>(units: Unit[], means: ReadonlyMap<string, number>): Unit[] {
  const at = places(units);
  const keyOf = ({ id }: Unit) => means.get(id) ?? at.get(id) ?? 0;
  return [...units].sort((one, other) => keyOf(one) - keyOf(other) || (at.get(one.id) ?? 0) - (at.get(other.id) ?? 0));
}

function drawn<Unit extends Side, Link extends Tie>(
  left: readonly Placed<Unit>[],
  right: readonly Placed<Unit>[],
  ties: readonly Link[],
  thicknessOf: (tie: Tie) => number,
): Line<Link>[] {
  const tops = {
    left: new Map(left.map(({ unit, bar }) => [unit.id, bar.top])),
    right: new Map(right.map(({ unit, bar }) => [unit.id, bar.top])),
  };
  const lines = ties.map((tie): Line<Link> => ({ tie, thickness: thicknessOf(tie), left: 0, right: 0 }));
  // At each bar the lines leave in the order of where they lead.
  for (const [side, end, other] of [
    ['left', 'from', 'right'],
    ['right', 'to', 'left'],
  ] as const) {
    const far = other === 'right' ? 'to' : 'from';
    const ends = new Map(tops[other]);
    const next = new Map(tops[side]);
    const order = [...lines].sort((one, two) => (ends.get(one.tie[far]) ?? 0) - (ends.get(two.tie[far]) ?? 0));
    for (const line of order) {
      line[side] = next.get(line.tie[end]) ?? 0;
      next.set(line.tie[end], line[side] + line.thickness);
    }
  }
  return lines;
}

/** Of ten names as many as this have to begin with the same words. */
const most = 0.8;

/** The words that most names of a side begin with, said once above it, so that what differs has room. */
export function sharedBeginning(names: readonly string[]): string {
  let kept = names.map((name) => name.split(' '));
  const enough = names.length > 1 ? names.length * most : Number.POSITIVE_INFINITY;
  const beginning: string[] = [];
  for (;;) {
    const at = beginning.length;
    // The last word is what a name has of its own.
    const longer = kept.filter((words) => words.length > at + 1);
    const word = commonest(longer.map((words) => words[at] ?? ''));
    const those = longer.filter((words) => words[at] === word);
    if (word === undefined || those.length < enough) {
      return beginning.join(' ');
    }
    beginning.push(word);
    kept = those;
  }
}

function commonest(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
