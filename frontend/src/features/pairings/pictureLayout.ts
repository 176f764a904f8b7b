import type { Schema } from '../../api/types';

type Picture = Schema<'PairingPicture'>;
type Side = 'left' | 'right';

/** Somebody as drawn: its name in lines, its place. */
export interface DrawnParty {
  side: Side;
  /** Its place in the picture's own list of the side. */
  index: number;
  name: readonly string[];
  /** The middle of its row. */
  y: number;
}

/** The unit above the schools that follow. */
interface DrawnHeading {
  side: Side;
  name: readonly string[];
  y: number;
}

export interface DrawnLine {
  /** Its place in the picture's list of lines. */
  index: number;
  path: string;
  width: number;
}

export interface Layout {
  width: number;
  height: number;
  /** Where the names of the left end and those of the right begin. */
  leftEdge: number;
  rightEdge: number;
  parties: readonly DrawnParty[];
  headings: readonly DrawnHeading[];
  lines: readonly DrawnLine[];
}

export const rowHeight = 18;
const rowGap = 8;
/** Of the font at 13 px, a little more than the middle of its letters. */
const letter = 7.4;
const thickest = 11;
const thinnest = 1.25;

/** Two columns of names and the curves between them; the right one in the order that crosses least. */
export function layOut(picture: Picture, width: number): Layout {
  const column = Math.max(150, Math.min(400, width * 0.36));
  const names = Math.floor((column - 16) / letter);
  const left = place(
    picture,
    'left',
    picture.left.map((_, index) => index),
    names,
  );
  const heights = new Map(left.parties.map((party) => [party.index, party.y]));
  const right = place(picture, 'right', byMiddle(picture, heights), names);
  const at = { left: heights, right: new Map(right.parties.map((party) => [party.index, party.y])) };
  const leftEdge = column;
  const rightEdge = width - column;
  const bend = (rightEdge - leftEdge) / 2;
  const most = mostSessions(picture);
  return {
    width,
    height: Math.max(left.height, right.height),
    leftEdge,
    rightEdge,
    parties: [...left.parties, ...right.parties],
    headings: [...left.headings, ...right.headings],
    lines: picture.lines.map((line, index) => {
      const from = at.left.get(line.left) ?? 0;
      const to = at.right.get(line.right) ?? 0;
      const middle = round(leftEdge + bend);
      return {
        index,
        path: `M${round(leftEdge)} ${round(from)}C${middle} ${round(from)} ${middle} ${round(to)} ${round(rightEdge)} ${round(to)}`,
        width: thickness(line.sessions, most),
      };
    }),
  };
}

/** On a phone: one party alone above, and its partners below each other with the curves that lead to them. */
export function layOutOne(picture: Picture, lines: readonly number[], other: Side, width: number): Layout {
  const edge = 72;
  const names = Math.floor((width - edge - 12) / letter);
  const order = lines.map((index) => picture.lines[index]?.[other] ?? 0);
  const placed = place(picture, other, order, names, true);
  const most = mostSessions(picture);
  return {
    width,
    height: placed.height,
    leftEdge: 0,
    rightEdge: edge,
    parties: placed.parties,
    headings: placed.headings,
    lines: lines.map((index, nth) => {
      const y = placed.parties[nth]?.y ?? 0;
      return {
        index,
        path: `M14 0C14 ${round(y * 0.7)} 14 ${round(y)} ${edge} ${round(y)}`,
        width: thickness(picture.lines[index]?.sessions, most),
      };
    }),
  };
}

/** By the root: twice the sessions are not twice as thick, so that few are seen beside many. */
export function thickness(sessions: number | undefined, most: number): number {
  return sessions ? round(thinnest + (thickest - thinnest) * Math.sqrt(sessions / Math.max(most, 1))) : thinnest;
}

export function mostSessions(picture: Picture): number {
  return picture.lines.reduce((most, line) => Math.max(most, line.sessions ?? 0), 1);
}

/** Words in as many lines as they need; a word that is longer than a line stands alone. */
export function inLines(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** Whoever is paired with those above comes first; schools of one unit stay together. */
function byMiddle(picture: Picture, heights: ReadonlyMap<number, number>): number[] {
  const sums = picture.right.map(() => ({ sum: 0, count: 0 }));
  for (const line of picture.lines) {
    const middle = sums[line.right];
    if (middle) {
      middle.sum += heights.get(line.left) ?? 0;
      middle.count += 1;
    }
  }
  const groups = new Map<string, { sum: number; count: number; members: number[] }>();
  picture.right.forEach((party, index) => {
    const key = groupOf(party) ?? party.organisation.id;
    const group = groups.get(key) ?? { sum: 0, count: 0, members: [] };
    group.sum += sums[index]?.sum ?? 0;
    group.count += sums[index]?.count ?? 0;
    group.members.push(index);
    groups.set(key, group);
  });
  const mean = (one: { sum: number; count: number } | undefined) => (one ? one.sum / Math.max(one.count, 1) : 0);
  return [...groups.values()]
    .sort((one, other) => mean(one) - mean(other))
    .flatMap(({ members }) => members.sort((one, other) => mean(sums[one]) - mean(sums[other])));
}

function groupOf(party: Schema<'PictureParty'>): string | undefined {
  return party.organisation.kind === 'SCHOOL' ? party.parent?.id : undefined;
}

function place(picture: Picture, side: Side, order: readonly number[], letters: number, plain = false) {
  const parties: DrawnParty[] = [];
  const headings: DrawnHeading[] = [];
  let above: string | undefined;
  let y = rowGap;
  for (const index of order) {
    const party = picture[side][index];
    if (!party) {
      continue;
    }
    const group = groupOf(party);
    if (!plain && group && group !== above && party.parent) {
      const name = inLines(party.parent.name, letters);
      y += headings.length > 0 ? rowGap : 0;
      headings.push({ side, name, y: y + (name.length * rowHeight) / 2 });
      y += name.length * rowHeight + rowGap / 2;
    }
    above = group;
    const name = inLines(party.organisation.name, letters);
    parties.push({ side, index, name, y: y + (name.length * rowHeight) / 2 });
    y += name.length * rowHeight + rowGap;
  }
  return { parties, headings, height: y };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
