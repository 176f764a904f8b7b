import type { Schema } from '../../api/types';
import { type Side, sharedBeginning, type Tie } from './layout';

export type PictureUnit = Schema<'ReformPictureUnit'>;
export type PictureLink = Schema<'ReformPictureLink'>;

/** A unit on its side: what is written beside its lines is what its name has of its own. */
export interface DrawnUnit extends Side {
  unit: PictureUnit;
}

export interface DrawnLink extends Tie {
  link: PictureLink;
}

export interface Drawing {
  from: readonly DrawnUnit[];
  to: readonly DrawnUnit[];
  links: readonly DrawnLink[];
  /** What most names of a side begin with; the others stand as they are. */
  beginning: { from: string; to: string };
  /** What the thickness of a line tells. */
  measure: 'schools' | 'communes' | 'shares';
}

/** More units than this are looked at one at a time. */
export const most = 400;

/** The picture of the service as two sides; of one unit alone when its code is given. */
export function drawingOf({ from, to, links }: Schema<'ReformPicture'>, around?: string): Drawing {
  const drawn = around ? linksOf({ from, to, links }, around) : links;
  const ends = new Set(drawn.flatMap((link) => [`from ${link.from}`, `to ${link.to}`]));
  const kept = {
    from: from.filter(({ id, code }) => !around || code === around || ends.has(`from ${id}`)),
    to: to.filter(({ id, code }) => !around || code === around || ends.has(`to ${id}`)),
  };
  const measure = measureOf({ from, to, links });
  const beginning = { from: beginningOf(from), to: beginningOf(to) };
  return {
    from: kept.from.map((unit) => labelled(unit, beginning.from)),
    to: kept.to.map((unit) => labelled(unit, beginning.to)),
    links: drawn.map((link) => ({ from: link.from, to: link.to, weight: weightOf(link, measure), link })),
    beginning,
    measure,
  };
}

/** Whether schools alone go over, and no unit. */
export function ofSchools({ from }: Pick<Schema<'ReformPicture'>, 'from'>): boolean {
  return from.some(({ kind }) => kind === 'SCHOOL');
}

/** Schools that merge or are split hand on shares of themselves. */
function measureOf({ from, links }: Schema<'ReformPicture'>): Drawing['measure'] {
  if (ofSchools({ from })) {
    return 'shares';
  }
  return links.some(({ schools }) => schools > 0) ? 'schools' : 'communes';
}

/** The lines of one unit, on whichever side it stands. */
function linksOf({ from, to, links }: Schema<'ReformPicture'>, code: string): PictureLink[] {
  const ids = new Set([...from, ...to].filter((unit) => unit.code === code).map(({ id }) => id));
  return links.filter((link) => ids.has(link.from) || ids.has(link.to));
}

function weightOf({ schools, formerCommunes, share }: PictureLink, measure: Drawing['measure']): number {
  if (measure === 'shares') {
    return share ?? 1;
  }
  return measure === 'schools' ? schools : (formerCommunes ?? share ?? 1);
}

function beginningOf(units: readonly PictureUnit[]): string {
  return sharedBeginning(units.map(({ name }) => name));
}

function labelled(unit: PictureUnit, beginning: string): DrawnUnit {
  const begins = beginning !== '' && unit.name.startsWith(`${beginning} `);
  return { id: unit.id, label: begins ? unit.name.slice(beginning.length + 1) : unit.name, unit };
}
