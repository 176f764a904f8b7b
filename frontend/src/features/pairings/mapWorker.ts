import { areasOf } from './mapAreas';

/** Reads a boundary file apart from the page: sixteen megabytes of it would hold the page's own thread. */
addEventListener('message', async ({ data: address }: MessageEvent<string>) => {
  const response = await fetch(address, { headers: { Accept: 'application/geo+json' } });
  if (!response.ok) {
    throw new Error(`HTTP ${response.status}`);
  }
  const areas = areasOf(await response.json());
  postMessage(areas, { transfer: [areas.places.buffer, areas.starts.buffer] });
});
