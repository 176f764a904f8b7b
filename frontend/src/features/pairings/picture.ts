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

/** Whether the left side is all of the inner city and the right side all of the suburbs, so that they can be called so. */
export function byZone(picture: Picture): boolean {
  return (
    picture.left.every((party) => party.zone === 'INNER') && picture.right.every((party) => party.zone !== 'INNER')
  );
}
