import type { Areas } from './mapAreas';
import { apartFrom, type Clusters, clustersOf, type Points } from './mapPoints';
import { type Size, scaleOf, type View } from './mapView';

/** A line between two places, as thick as the two met. */
export interface MapLine {
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
  width: number;
  dash: readonly number[];
  colour: 'met' | 'silent' | 'unknown' | 'apart';
}

export interface Drawn {
  points: Points;
  lines: readonly MapLine[];
  areas: Areas | undefined;
  /** The place in `points` of who is chosen. */
  chosen: number | undefined;
}

export interface Palette {
  ground: string;
  area: string;
  border: string;
  words: string;
  lines: Record<MapLine['colour'], string>;
  marks: readonly string[];
  chosen: string;
}

/** How long one piece of drawing may take, in milliseconds: a frame, and some of it for the rest of the page. */
const piece = 10;
const atOnce = 200;

/** What was once taken together, by how near: it is the same whoever draws it. */
const known = new WeakMap<Points, Map<number, Clusters>>();

/**
 * Draws the map in pieces that each fit into a frame, on a canvas of its own; what was drawn last stays to be seen, moved along with the
 * hand, until the next is whole. So it is smooth however much there is.
 */
export class MapPainter {
  private readonly context: CanvasRenderingContext2D;
  private readonly hidden = document.createElement('canvas');
  private readonly whole = document.createElement('canvas');
  private drawnView: View | undefined;
  private view: View | undefined;
  private frame = 0;
  private work: Generator<void> | undefined;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly drawn: Drawn,
    private readonly palette: Palette,
    private readonly size: Size,
    private readonly density: number,
  ) {
    const context = canvas.getContext('2d');
    if (!context) {
      throw new Error('no canvas');
    }
    this.context = context;
    const [width, height] = [Math.round(size.width * density), Math.round(size.height * density)];
    for (const one of [canvas, this.hidden, this.whole]) {
      // To say the size again would wipe out what is to be seen until the next is drawn.
      if (one.width !== width || one.height !== height) {
        one.width = width;
        one.height = height;
      }
    }
    copy(this.whole, canvas);
  }

  show(view: View): void {
    this.view = view;
    this.work = undefined;
    this.frame ||= requestAnimationFrame(this.step);
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  /** What is taken together at this distance. */
  clustersAt(view: View): Clusters {
    const level = Math.min(apartFrom, Math.floor(view.zoom));
    const levels = known.get(this.drawn.points) ?? new Map<number, Clusters>();
    known.set(this.drawn.points, levels);
    const found = levels.get(level) ?? clustersOf(this.drawn.points, level);
    levels.set(level, found);
    return found;
  }

  private readonly step = () => {
    this.frame = 0;
    const view = this.view;
    if (!view) {
      return;
    }
    if (!this.work) {
      this.moveWhatIsThere(view);
      this.work = this.paint(view);
    }
    const until = performance.now() + piece;
    let done = false;
    while (!done && performance.now() < until) {
      done = this.work.next().done ?? false;
    }
    if (done) {
      copy(this.whole, this.hidden);
      this.drawnView = view;
      copy(this.canvas, this.hidden);
      this.canvas.dispatchEvent(new CustomEvent('painted'));
    } else {
      this.frame = requestAnimationFrame(this.step);
    }
  };

  private moveWhatIsThere(view: View) {
    const { context, palette, drawnView: before } = this;
    if (!before) {
      return;
    }
    const { width, height } = this.canvas;
    const grown = scaleOf(view.zoom) / scaleOf(before.zoom);
    const scale = scaleOf(view.zoom) * this.density;
    const x = width / 2 + (before.x - view.x) * scale - (width / 2) * grown;
    const y = height / 2 + (before.y - view.y) * scale - (height / 2) * grown;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = palette.ground;
    context.fillRect(0, 0, width, height);
    context.drawImage(this.whole, x, y, width * grown, height * grown);
  }

  private *paint(view: View): Generator<void> {
    const context = this.hidden.getContext('2d');
    if (!context) {
      return;
    }
    const { size, palette, density } = this;
    const scale = scaleOf(view.zoom);
    const left = view.x * scale - size.width / 2;
    const top = view.y * scale - size.height / 2;
    context.setTransform(density, 0, 0, density, 0, 0);
    context.fillStyle = palette.ground;
    context.fillRect(0, 0, size.width, size.height);
    yield* this.paintAreas(context, scale, left, top);
    yield* this.paintLines(context, scale, left, top);
    yield* this.paintPoints(context, view, scale, left, top);
  }

  private *paintAreas(context: CanvasRenderingContext2D, scale: number, left: number, top: number) {
    const { areas } = this.drawn;
    if (!areas) {
      return;
    }
    context.fillStyle = this.palette.area;
    context.strokeStyle = this.palette.border;
    context.lineWidth = 1;
    const { places, starts } = areas;
    let since = 0;
    for (let ring = 0; ring + 1 < starts.length; ring++) {
      const path = new Path2D();
      let [lastX, lastY] = [Number.NaN, Number.NaN];
      for (let at = starts[ring] ?? 0; at < (starts[ring + 1] ?? 0); at += 2) {
        const x = (places[at] ?? 0) * scale - left;
        const y = (places[at + 1] ?? 0) * scale - top;
        // What is nearer than a pixel is not seen.
        if (!(Math.abs(x - lastX) < 1 && Math.abs(y - lastY) < 1)) {
          path.lineTo(x, y);
          lastX = x;
          lastY = y;
        }
      }
      path.closePath();
      context.fill(path);
      context.stroke(path);
      since += (starts[ring + 1] ?? 0) - (starts[ring] ?? 0);
      if (since > 4 * atOnce) {
        since = 0;
        yield;
      }
    }
  }

  private *paintLines(context: CanvasRenderingContext2D, scale: number, left: number, top: number) {
    const { lines } = this.drawn;
    const { width, height } = this.size;
    context.globalAlpha = 0.6;
    context.lineCap = 'round';
    // The thinnest first: what counts lies above.
    for (let nth = lines.length - 1; nth >= 0; nth--) {
      const line = lines[nth];
      if (line) {
        const [fromX, fromY] = [line.fromX * scale - left, line.fromY * scale - top];
        const [toX, toY] = [line.toX * scale - left, line.toY * scale - top];
        const outside =
          Math.max(fromX, toX) < 0 ||
          Math.min(fromX, toX) > width ||
          Math.max(fromY, toY) < 0 ||
          Math.min(fromY, toY) > height;
        if (!outside) {
          context.strokeStyle = this.palette.lines[line.colour];
          context.lineWidth = line.width;
          context.setLineDash(line.dash as number[]);
          context.beginPath();
          context.moveTo(fromX, fromY);
          context.lineTo(toX, toY);
          context.stroke();
        }
      }
      if (nth % atOnce === 0) {
        yield;
      }
    }
    context.globalAlpha = 1;
    context.setLineDash([]);
  }

  private *paintPoints(context: CanvasRenderingContext2D, view: View, scale: number, left: number, top: number) {
    const clusters = this.clustersAt(view);
    const { width, height } = this.size;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineWidth = 1.5;
    context.strokeStyle = this.palette.ground;
    yield;
    for (let nth = 0; nth < clusters.count; nth++) {
      const x = (clusters.xs[nth] ?? 0) * scale - left;
      const y = (clusters.ys[nth] ?? 0) * scale - top;
      if (x > -40 && x < width + 40 && y > -40 && y < height + 40) {
        this.paintCluster(context, x, y, clusters.sizes[nth] ?? 1, clusters.marks[nth] ?? 0);
      }
      if (nth % atOnce === atOnce - 1) {
        yield;
      }
    }
    this.paintChosen(context, scale, left, top);
  }

  private paintCluster(context: CanvasRenderingContext2D, x: number, y: number, size: number, mark: number) {
    const radius = radiusOf(size);
    context.fillStyle = this.palette.marks[mark] ?? this.palette.words;
    context.beginPath();
    if (mark === 1) {
      // By its form too: a square, turned.
      context.moveTo(x, y - radius * 1.15);
      context.lineTo(x + radius * 1.15, y);
      context.lineTo(x, y + radius * 1.15);
      context.lineTo(x - radius * 1.15, y);
      context.closePath();
    } else {
      context.arc(x, y, radius, 0, 2 * Math.PI);
    }
    context.fill();
    context.stroke();
    if (size > 1) {
      context.fillStyle = this.palette.ground;
      context.font = `600 ${size > 999 ? 10 : 11}px 'Be Vietnam Pro', sans-serif`;
      context.fillText(size > 9999 ? `${Math.round(size / 1000)}k` : String(size), x, y + 0.5);
    }
  }

  private paintChosen(context: CanvasRenderingContext2D, scale: number, left: number, top: number) {
    const { chosen, points } = this.drawn;
    if (chosen === undefined) {
      return;
    }
    context.strokeStyle = this.palette.chosen;
    context.lineWidth = 3;
    context.beginPath();
    context.arc((points.xs[chosen] ?? 0) * scale - left, (points.ys[chosen] ?? 0) * scale - top, 11, 0, 2 * Math.PI);
    context.stroke();
  }
}

/** How large a cluster is drawn. */
export function radiusOf(size: number): number {
  return size === 1 ? 5 : Math.min(24, 8 + 2.2 * Math.log2(size));
}

function copy(to: HTMLCanvasElement, from: HTMLCanvasElement) {
  const context = to.getContext('2d');
  context?.setTransform(1, 0, 0, 1, 0, 0);
  context?.drawImage(from, 0, 0);
}
