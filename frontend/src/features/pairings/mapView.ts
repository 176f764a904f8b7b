/** What part of the world is looked at: its middle in the square of Mercator (0 to 1), and how near. */
export interface View {
  x: number;
  y: number;
  zoom: number;
}

export interface Size {
  width: number;
  height: number;
}

const tile = 256;
const nearest = 18;
const farthest = 4;
const equator = 40_075_016.686;

/** Hanoi, when nothing is to be seen anywhere. */
export const home: View = { x: worldX(105.8), y: worldY(21.03), zoom: 9 };

export function worldX(east: number): number {
  return (east + 180) / 360;
}

export function worldY(north: number): number {
  const sine = Math.sin((north * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

export function eastOf(x: number): number {
  return x * 360 - 180;
}

export function northOf(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

/** Pixels of the screen across the whole world. */
export function scaleOf(zoom: number): number {
  return tile * 2 ** zoom;
}

/** The view that holds all of it, with a margin. */
export function viewOf(bounds: readonly [west: number, north: number, east: number, south: number], size: Size): View {
  const [west, north, east, south] = bounds;
  const across = Math.max(east - west, 1e-7);
  const down = Math.max(south - north, 1e-7);
  const zoom = Math.log2(Math.min((size.width * 0.9) / across, (size.height * 0.9) / down) / tile);
  return { x: (west + east) / 2, y: (north + south) / 2, zoom: within(zoom, farthest, 15) };
}

/** As near as `by` says, with what lies under the point of the screen staying there. */
export function zoomed(view: View, by: number, size: Size, at = { x: size.width / 2, y: size.height / 2 }): View {
  const zoom = within(view.zoom + by, farthest, nearest);
  const [before, after] = [scaleOf(view.zoom), scaleOf(zoom)];
  const [dx, dy] = [at.x - size.width / 2, at.y - size.height / 2];
  return held({ x: view.x + dx / before - dx / after, y: view.y + dy / before - dy / after, zoom });
}

export function panned(view: View, dx: number, dy: number): View {
  const scale = scaleOf(view.zoom);
  return held({ ...view, x: view.x - dx / scale, y: view.y - dy / scale });
}

/** West, south, east and north of what is seen, as the directory takes it. */
export function boxOf(view: View, size: Size): string {
  const scale = scaleOf(view.zoom);
  const [dx, dy] = [size.width / 2 / scale, size.height / 2 / scale];
  return [eastOf(view.x - dx), northOf(view.y + dy), eastOf(view.x + dx), northOf(view.y - dy)]
    .map((degrees) => within(degrees, -180, 180).toFixed(5))
    .join(',');
}

export function readView(at: string | undefined): View | undefined {
  const [north, east, zoom] = (at ?? '').split(',').map(Number);
  return north !== undefined && east !== undefined && zoom !== undefined
    ? { x: worldX(east), y: worldY(north), zoom: within(zoom, farthest, nearest) }
    : undefined;
}

export function writeView(view: View): string {
  return `${northOf(view.y).toFixed(5)},${eastOf(view.x).toFixed(5)},${Number(view.zoom.toFixed(2))}`;
}

/** A length that is a round number of metres, and how long it is drawn. */
export function scaleBar(view: View, most = 120): { metres: number; pixels: number } {
  const metre = scaleOf(view.zoom) / (equator * Math.cos((northOf(view.y) * Math.PI) / 180));
  const power = 10 ** Math.floor(Math.log10(most / metre));
  const metres = ([5, 2, 1].find((step) => step * power * metre <= most) ?? 1) * power;
  return { metres, pixels: metres * metre };
}

function held(view: View): View {
  return { ...view, x: within(view.x, 0, 1), y: within(view.y, 0, 1) };
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
