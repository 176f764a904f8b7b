import type { Schema } from '../../api/types';
import type { MapLine } from './mapPainter';
import { worldX, worldY } from './mapView';
import { lineMark } from './picture';
import { mostSessions, thickness } from './pictureLayout';

/** A silence is seen by its dashes, what is not known by its colour. */
const dashes: Record<MapLine['colour'], readonly number[]> = { met: [], silent: [5, 5], unknown: [], apart: [1, 4] };

/** The lines of a picture as lines of the map; those of whom a side has no place are counted. */
export function linesOnMap(picture: Schema<'PairingPicture'>): { lines: MapLine[]; nowhere: number } {
  const most = mostSessions(picture);
  const places = (parties: readonly Schema<'PictureParty'>[]) =>
    parties.map(({ latitude, longitude }) =>
      latitude === undefined || longitude === undefined ? undefined : { x: worldX(longitude), y: worldY(latitude) },
    );
  const left = places(picture.left);
  const right = places(picture.right);
  const lines: MapLine[] = [];
  for (const line of picture.lines) {
    const from = left[line.left];
    const to = right[line.right];
    const colour = lineMark(line);
    if (from && to) {
      lines.push({
        fromX: from.x,
        fromY: from.y,
        toX: to.x,
        toY: to.y,
        width: thickness(line.sessions, most) / 2,
        dash: dashes[colour],
        colour,
      });
    }
  }
  return { lines, nowhere: picture.lines.length - lines.length };
}

/** How many lines somebody has in the picture. */
export function lineCount(picture: Schema<'PairingPicture'> | undefined, code: string): number {
  return (picture?.lines ?? []).filter(
    (line) =>
      picture?.left[line.left]?.organisation.code === code || picture?.right[line.right]?.organisation.code === code,
  ).length;
}
