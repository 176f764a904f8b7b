import type { Layout, Placed } from './layout';
import styles from './Picture.module.css';
import type { Drawing, DrawnLink, DrawnUnit } from './pictureData';

/** What has the light when one unit is looked at: its lines, itself, and those at their other ends; nothing when none is. */
export function litBy(drawing: Drawing, shown: string | undefined): ReadonlySet<string> | undefined {
  const ids = new Set([...drawing.from, ...drawing.to].filter(({ unit }) => unit.code === shown).map(({ id }) => id));
  return shown === undefined
    ? undefined
    : new Set([
        ...[...ids].flatMap((id) => [`from ${id}`, `to ${id}`]),
        ...drawing.links
          .filter(({ from, to }) => ids.has(from) || ids.has(to))
          .flatMap(({ from, to }) => [`from ${from}`, `to ${to}`, `${from} ${to}`]),
      ]);
}

interface LinesProps {
  layout: Layout<DrawnUnit, DrawnLink>;
  lit?: ReadonlySet<string>;
}

/** The lines between the two sides, as wide as there is room. */
export function Lines({ layout: { left, right, lines, height }, lit }: LinesProps) {
  return (
    <svg
      className={styles.lines}
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {lines.map((line) => (
        <path
          key={`${line.tie.from} ${line.tie.to}`}
          d={ribbon(line)}
          className={styles.line}
          data-lit={lit?.has(`${line.tie.from} ${line.tie.to}`) || undefined}
          data-schools-only={line.tie.link.succeeds ? undefined : true}
        />
      ))}
      {left.map((row) => (
        <Bar key={row.unit.id} row={row} at={0} dim={lit && !lit.has(`from ${row.unit.id}`)} />
      ))}
      {right.map((row) => (
        <Bar key={row.unit.id} row={row} at={98.5} dim={lit && !lit.has(`to ${row.unit.id}`)} />
      ))}
    </svg>
  );
}

function Bar({ row: { bar }, at, dim }: { row: Placed<DrawnUnit>; at: number; dim?: boolean }) {
  const height = Math.max(bar.height, 1);
  return <rect className={styles.bar} x={at} y={bar.top} width={1.5} height={height} data-dim={dim || undefined} />;
}

function ribbon({ left, right, thickness }: { left: number; right: number; thickness: number }): string {
  const [a, b] = [left + thickness, right + thickness];
  return `M1.5 ${left}C50 ${left} 50 ${right} 98.5 ${right}L98.5 ${b}C50 ${b} 50 ${a} 1.5 ${a}Z`;
}
