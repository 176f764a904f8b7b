import type { Schema } from '../../api/types';
import type { PairingSearch } from './vocabulary';

type Picture = Schema<'PairingPicture'>;
type Line = Schema<'PictureLine'>;

/** Without a status and without a day it is about those who are paired now. */
export function pictured({ by, ...search }: PairingSearch & { by?: Schema<'PictureBy'> }) {
  return { ...narrowed(search), by };
}

/** As the list takes it: the same rows as the lines of the picture. */
export function narrowed(search: PairingSearch): PairingSearch {
  return { ...search, status: search.status ?? (search.asOf ? undefined : 'ACTIVE') };
}

/** How a line is drawn beside its thickness: a silence is seen, and not to know is none. */
export function lineMark(line: Line): 'met' | 'silent' | 'unknown' | 'apart' {
  if (line.status && line.status !== 'ACTIVE') {
    return 'apart';
  }
  if (line.sessions === undefined) {
    return 'unknown';
  }
  return line.sessions > 0 ? 'met' : 'silent';
}

/** The lines of somebody, the thickest first. */
export function linesOf(picture: Picture, side: 'left' | 'right', party: number): number[] {
  return picture.lines.flatMap((line, index) => (line[side] === party ? [index] : []));
}

/** What the two sides are called: by the zone where that is true of everyone, else by who was asked for. */
export function sidesOf(picture: Picture, { unit, school, scope }: PairingSearch) {
  const zones =
    picture.left.every((party) => party.zone === 'INNER') && picture.right.every((party) => party.zone !== 'INNER');
  if (zones) {
    return ['left', 'right'] as const;
  }
  return unit || school || scope ? (['own', 'partners'] as const) : (['one', 'other'] as const);
}
