import { useMemo } from 'react';
import { Lines } from './Lines';
import { layOut, type Placed } from './layout';
import styles from './Picture.module.css';
import type { Drawing, DrawnUnit } from './pictureData';

/** How many letters of a name stand in a line, in two columns of a page. */
const letters = { lettersLeft: 14, lettersRight: 15 };

/** The picture on paper: each old unit with its own lines, so that no page cuts one. */
export function Paper({ drawing }: { drawing: Drawing }) {
  const fans = useMemo(
    () =>
      drawing.from.flatMap((unit) => {
        const links = drawing.links.filter(({ from }) => from === unit.id);
        const ends = new Set(links.map(({ to }) => to));
        const to = drawing.to.filter(({ id }) => ends.has(id));
        return links.length > 0 ? [{ unit, layout: layOut([unit], to, links, letters) }] : [];
      }),
    [drawing],
  );
  return (
    <div className={styles.paper} aria-hidden="true">
      {fans.map(({ unit, layout }) => (
        <div key={unit.id} className={styles.fan}>
          <div className={styles.sides} style={{ height: layout.height }}>
            <Names side="from" rows={layout.left} />
            <Lines layout={layout} />
            <Names side="to" rows={layout.right} />
          </div>
        </div>
      ))}
    </div>
  );
}

function Names({ side, rows }: { side: 'from' | 'to'; rows: readonly Placed<DrawnUnit>[] }) {
  return (
    <div className={styles[side]}>
      {rows.map(({ unit, top, height }) => (
        <div key={unit.id} className={styles.name} style={{ top, height }}>
          {unit.label}
        </div>
      ))}
    </div>
  );
}
