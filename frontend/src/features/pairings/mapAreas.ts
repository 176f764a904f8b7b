import { worldX, worldY } from './mapView';

/** Areas in columns: the rings one after another, each from `starts[n]` to `starts[n + 1]`, x and y by turns. */
export interface Areas {
  places: Float64Array;
  starts: Uint32Array;
}

interface Feature {
  geometry: { coordinates: number[][][][] };
}

/** GeoJSON as our service writes it: a collection of MultiPolygons. */
export function areasOf(collection: { features: Feature[] }): Areas {
  const rings = collection.features.flatMap(({ geometry }) => geometry.coordinates.flat());
  const starts = new Uint32Array(rings.length + 1);
  const places = new Float64Array(rings.reduce((sum, ring) => sum + ring.length * 2, 0));
  let at = 0;
  rings.forEach((ring, nth) => {
    for (const [east = 0, north = 0] of ring) {
      places[at++] = worldX(east);
      places[at++] = worldY(north);
    }
    starts[nth + 1] = at;
  });
  return { places, starts };
}
