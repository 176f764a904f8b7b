import { describe, expect, it } from 'vitest';
import type { Schema } from '../../api/types';
import { areasOf } from './mapAreas';
import { linesOnMap } from './mapLines';
import { mapPlace } from './mapPlace';
import { apartFrom, clustersOf, nearestCluster, pointMarks, pointsOf } from './mapPoints';
import {
  boxOf,
  eastOf,
  northOf,
  panned,
  readView,
  scaleBar,
  scaleOf,
  viewOf,
  worldX,
  worldY,
  writeView,
  zoomed,
} from './mapView';

const size = { width: 800, height: 600 };

const answer: Schema<'MapPoints'> = {
  asOf: '2026-11-20',
  shown: 3,
  located: 3,
  unlocated: 1,
  groups: [
    {
      kind: 'SCHOOL',
      zone: 'INNER',
      levels: ['PRIMARY'],
      codes: ['A', 'B'],
      latitudes: [21.03, 21.0301],
      longitudes: [105.8, 105.8001],
    },
    { kind: 'SCHOOL', zone: 'OUTER', levels: ['PRIMARY'], codes: ['C'], latitudes: [21.0302], longitudes: [105.8002] },
  ],
};

describe('the map', () => {
  it('finds a place again', () => {
    expect(eastOf(worldX(105.8))).toBeCloseTo(105.8, 9);
    expect(northOf(worldY(21.03))).toBeCloseTo(21.03, 9);
    // North is up.
    expect(worldY(22)).toBeLessThan(worldY(21));
  });

  it('keeps under the finger what is there, when it comes nearer', () => {
    const view = { x: worldX(105.8), y: worldY(21.03), zoom: 10 };
    const at = { x: 600, y: 100 };
    const under = (one: typeof view) => one.x + (at.x - size.width / 2) / scaleOf(one.zoom);
    expect(under(zoomed(view, 2.5, size, at))).toBeCloseTo(under(view), 12);
    expect(zoomed(view, 99, size).zoom).toBe(18);
    const moved = panned(view, 50, 0);
    expect(moved.x).toBeLessThan(view.x);
  });

  it('is written into the address and read again', () => {
    const view = { x: worldX(105.78989), y: worldY(21.03626), zoom: 13.25 };
    const at = writeView(view);
    expect(at).toBe('21.03626,105.78989,13.25');
    expect(mapPlace(at)).toBe(at);
    expect(readView(at)?.x).toBeCloseTo(view.x, 9);
    for (const wrong of ['', '21,105', 'a,b,c', '91,105,10', '21,105,99', '21,105,NaN', '21,105,10,1']) {
      expect(mapPlace(wrong)).toBeUndefined();
    }
  });

  it('asks the directory for the part that is seen', () => {
    const [west, south, east, north] = boxOf({ x: worldX(105.8), y: worldY(21.03), zoom: 12 }, size)
      .split(',')
      .map(Number);
    expect(west).toBeLessThan(105.8);
    expect(east).toBeGreaterThan(105.8);
    expect(south).toBeLessThan(21.03);
    expect(north).toBeGreaterThan(21.03);
  });

  it('shows everything at first', () => {
    const { bounds } = pointsOf(answer);
    expect(bounds).toBeDefined();
    const view = viewOf(bounds ?? [0, 0, 1, 1], size);
    expect(eastOf(view.x)).toBeCloseTo(105.8001, 6);
    expect(view.zoom).toBe(15);
  });

  it('has a scale of a round number of metres', () => {
    const { metres, pixels } = scaleBar({ x: worldX(105.8), y: worldY(21.03), zoom: 12 });
    expect(metres).toBe(2000);
    expect(pixels).toBeGreaterThan(40);
    expect(pixels).toBeLessThanOrEqual(120);
  });

  it('takes together what is near, and apart when one comes nearer', () => {
    const { places, codes } = pointsOf(answer);
    const far = clustersOf(places, 10);
    expect(far.count).toBe(1);
    expect(far.sizes[0]).toBe(3);
    expect(far.marks[0]).toBe(pointMarks.indexOf('BOTH'));
    expect(far.xs[0]).toBeCloseTo(worldX(105.8001), 9);
    const near = clustersOf(places, apartFrom);
    expect(near.count).toBe(3);
    const found = nearestCluster(near, worldX(105.8002), worldY(21.0302), 1e-6);
    expect(codes[near.firsts[found ?? -1] ?? -1]).toBe('C');
    expect(nearestCluster(near, 0, 0, 1e-6)).toBeUndefined();
  });

  it('counts the lines that cannot be drawn', () => {
    const party = (code: string, latitude?: number): Schema<'PictureParty'> => ({
      organisation: { id: code, code, name: code, kind: 'SCHOOL' },
      latitude,
      longitude: latitude && 105.8,
    });
    const { lines, nowhere } = linesOnMap({
      asOf: '2026-11-20',
      by: 'PARTY',
      pairings: 2,
      pairingsShown: 2,
      lineCount: 2,
      left: [party('A', 21)],
      right: [party('B', 21.1), party('C')],
      lines: [
        { left: 0, right: 0, pairings: 1, sessions: 0, seen: 1, records: '' },
        { left: 0, right: 1, pairings: 1, sessions: 3, seen: 1, records: '' },
      ],
    });
    expect(nowhere).toBe(1);
    expect(lines).toMatchObject([{ colour: 'silent', dash: [5, 5], fromY: worldY(21), toY: worldY(21.1) }]);
  });

  it('lays the rings of areas one after another', () => {
    const ring = [
      [105.7, 20.9],
      [105.9, 20.9],
      [105.9, 21.1],
      [105.7, 20.9],
    ];
    const { places, starts } = areasOf({ features: [{ geometry: { coordinates: [[ring], [ring, ring]] } }] });
    expect([...starts]).toEqual([0, 8, 16, 24]);
    expect(places[2]).toBe(worldX(105.9));
    expect(places[3]).toBe(worldY(20.9));
  });
});
