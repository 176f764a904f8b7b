import { areasOf } from './mapAreas';
import { type Drawn, MapPainter, type Palette } from './mapPainter';
import type { Size, View } from './mapView';

/** What the page tells the worker that draws its map. */
export interface Told {
  canvas?: OffscreenCanvas;
  size?: Size;
  density?: number;
  palette?: Palette;
  drawn?: Drawn;
  /** Where the boundaries are read; nothing when there are none. */
  boundaries?: string | null;
  view?: View;
}

/** What the worker tells the page. */
export type Answered = 'painted' | 'unreadable';

let painter: MapPainter | undefined;

addEventListener('message', ({ data }: MessageEvent<Told>) => {
  if (data.canvas) {
    painter = new MapPainter(data.canvas, () => answer('painted'));
  }
  if (data.size) {
    painter?.resize(data.size, data.density ?? 1);
  }
  if (data.palette) {
    painter?.paintWith(data.palette);
  }
  if (data.drawn) {
    painter?.draw(data.drawn);
  }
  if (data.view) {
    painter?.show(data.view);
  }
  if (data.boundaries !== undefined) {
    readBoundaries(data.boundaries).catch(() => answer('unreadable'));
  }
});

/** Read here: sixteen megabytes would hold the page's own thread. */
async function readBoundaries(address: string | null) {
  if (!address) {
    painter?.draw({ areas: undefined });
    return;
  }
  const response = await fetch(address, { headers: { Accept: 'application/geo+json' } });
  if (!response.ok) {
    throw new Error(`HTTP ${response.status}`);
  }
  painter?.draw({ areas: areasOf(await response.json()) });
}

function answer(what: Answered) {
  postMessage(what);
}
