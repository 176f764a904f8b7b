import type { Schema } from '../../api/types';
import { worldX, worldY } from './mapView';

/** What a point is drawn by; several of different zones are of both. */
export const pointMarks = ['INNER', 'OUTER', 'ELSEWHERE', 'BOTH'] as const;
const both = pointMarks.indexOf('BOTH');

/** All places in columns of numbers, so that tens of thousands are walked through in a few milliseconds. */
export interface Places {
  count: number;
  xs: Float64Array;
  ys: Float64Array;
  /** The place of each in `pointMarks`. */
  marks: Uint8Array;
}

/** The places with who stands there. */
export interface Points {
  places: Places;
  codes: readonly string[];
  /** West, north, east, south in the square of Mercator; none without points. */
  bounds: readonly [number, number, number, number] | undefined;
}

export interface Clusters {
  count: number;
  xs: Float64Array;
  ys: Float64Array;
  sizes: Uint32Array;
  marks: Uint8Array;
  /** One of each cluster: the point itself, where it is alone. */
  firsts: Uint32Array;
}

export function pointsOf(answer: Schema<'MapPoints'>): Points {
  const { groups, shown: count } = answer;
  const codes: string[] = [];
  const xs = new Float64Array(count);
  const ys = new Float64Array(count);
  const marks = new Uint8Array(count);
  let bounds: [number, number, number, number] | undefined;
  for (const group of groups) {
    const mark = pointMarks.indexOf(group.zone ?? 'ELSEWHERE');
    for (let nth = 0; nth < group.codes.length; nth++) {
      const at = codes.length;
      const x = worldX(group.longitudes[nth] ?? 0);
      const y = worldY(group.latitudes[nth] ?? 0);
      codes.push(group.codes[nth] ?? '');
      xs[at] = x;
      ys[at] = y;
      marks[at] = mark;
      bounds = bounds
        ? [Math.min(bounds[0], x), Math.min(bounds[1], y), Math.max(bounds[2], x), Math.max(bounds[3], y)]
        : [x, y, x, y];
    }
  }
  return { places: { count, xs, ys, marks }, codes, bounds };
}

/** From here on every point stands for itself. */
export const apartFrom = 15;
const cell = 46;

/** The points of each square of a grid taken together. The grid lies on the world, so that nothing jumps while the map is moved. */
export function clustersOf({ count, xs, ys, marks }: Places, level: number): Clusters {
  const found: Clusters = {
    count: 0,
    xs: new Float64Array(count),
    ys: new Float64Array(count),
    sizes: new Uint32Array(count),
    marks: new Uint8Array(count),
    firsts: new Uint32Array(count),
  };
  const across = (256 * 2 ** level) / cell;
  const byCell = new Map<number, number>();
  for (let nth = 0; nth < count; nth++) {
    const x = xs[nth] ?? 0;
    const y = ys[nth] ?? 0;
    const mark = marks[nth] ?? 0;
    const key = Math.floor(x * across) * 2 ** 22 + Math.floor(y * across);
    const at = level >= apartFrom ? undefined : byCell.get(key);
    if (at === undefined) {
      byCell.set(key, found.count);
      found.xs[found.count] = x;
      found.ys[found.count] = y;
      found.sizes[found.count] = 1;
      found.marks[found.count] = mark;
      found.firsts[found.count] = nth;
      found.count += 1;
    } else {
      const size = (found.sizes[at] ?? 0) + 1;
      found.sizes[at] = size;
      if (found.marks[at] !== mark) {
        found.marks[at] = both;
      }
      found.xs[at] = (found.xs[at] ?? 0) + (x - (found.xs[at] ?? 0)) / size;
      found.ys[at] = (found.ys[at] ?? 0) + (y - (found.ys[at] ?? 0)) / size;
    }
  }
  return found;
}

/** The cluster nearest to a place, if it is within reach. */
export function nearestCluster(clusters: Clusters, x: number, y: number, reach: number): number | undefined {
  let best: number | undefined;
  let near = reach * reach;
  for (let nth = 0; nth < clusters.count; nth++) {
    const far = ((clusters.xs[nth] ?? 0) - x) ** 2 + ((clusters.ys[nth] ?? 0) - y) ** 2;
    if (far < near) {
      near = far;
      best = nth;
    }
  }
  return best;
}
