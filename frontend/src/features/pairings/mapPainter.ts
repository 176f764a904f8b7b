import type { Areas } from './mapAreas';
import { apartFrom, type Clusters, clustersOf, type Places, pointMarks } from './mapPoints';
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

/** What is drawn, each part as it comes. */
export interface Drawn {
  points?: Places;
  lines?: readonly MapLine[];
  areas?: Areas;
  /** The place in `points` of who is chosen. */
  chosen?: number;
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

/**
 * Draws the map in a worker, so that the page stays free however much there is; and in pieces, so that the hand need not wait for the whole:
 * what was drawn last stays to be seen, moved along, until the next is whole.
 */
export class MapPainter {
  private readonly context: OffscreenCanvasRenderingContext2D;
  private readonly hidden = new OffscreenCanvas(1, 1);
  private readonly whole = new OffscreenCanvas(1, 1);
  private readonly clusters = new Map<number, Clusters>();
  private size: Size = { width: 0, height: 0 };
  private density = 1;
  private drawn: Drawn = {};
  private palette: Palette | undefined;
  private drawnView: View | undefined;
  private view: View | undefined;
  private frame = 0;
  private work: Generator<void> | undefined;

  constructor(
    private readonly canvas: OffscreenCanvas,
    private readonly onPainted: () => void,
  ) {
    this.context = contextOf(canvas);
  }

  resize(size: Size, density: number): void {
    this.size = size;
    this.density = density;
    for (const one of [this.canvas, this.hidden, this.whole]) {
      one.width = Math.max(1, Math.round(size.width * density));
      one.height = Math.max(1, Math.round(size.height * density));
    }
    this.drawnView = undefined;
    this.again();
  }

  draw(drawn: Drawn): void {
    if (drawn.points) {
      this.clusters.clear();
    }
    this.drawn = { ...this.drawn, ...drawn };
    this.again();
  }

  paintWith(palette: Palette): void {
    this.palette = palette;
    this.again();
  }

  show(view: View): void {
    this.view = view;
    this.again();
  }

  private again() {
    this.work = undefined;
    this.frame ||= requestAnimationFrame(this.step);
  }

  private clustersAt(points: Places, view: View): Clusters {
    const level = levelOf(view);
    const found = this.clusters.get(level) ?? clustersOf(points, level);
    this.clusters.set(level, found);
    return found;
  }

  private readonly step = () => {
    this.frame = 0;
    const { view, palette } = this;
    if (!view || !palette || this.size.width === 0) {
      return;
    }
    if (!this.work) {
      this.moveWhatIsThere(view, palette);
      this.work = this.paint(view, palette);
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
      this.onPainted();
    } else {
      this.frame = requestAnimationFrame(this.step);
    }
  };

  private moveWhatIsThere(view: View, palette: Palette) {
    const { context, drawnView: before } = this;
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

  private *paint(view: View, palette: Palette): Generator<void> {
    const context = contextOf(this.hidden);
    const { size, density } = this;
    const scale = scaleOf(view.zoom);
    const left = view.x * scale - size.width / 2;
    const top = view.y * scale - size.height / 2;
    context.setTransform(density, 0, 0, density, 0, 0);
    context.fillStyle = palette.ground;
    context.fillRect(0, 0, size.width, size.height);
    const at = { context, palette, scale, left, top };
    yield* this.paintAreas(at);
    yield* this.paintLines(at);
    yield* this.paintPoints(at, view);
  }

  private *paintAreas({ context, palette, scale, left, top }: At) {
    const { areas } = this.drawn;
    if (!areas) {
      return;
    }
    context.fillStyle = palette.area;
    context.strokeStyle = palette.border;
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

  private *paintLines({ context, palette, scale, left, top }: At) {
    const { lines = [] } = this.drawn;
    const { width, height } = this.size;
    context.globalAlpha = 0.5;
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
          context.strokeStyle = palette.lines[line.colour];
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

  private *paintPoints({ context, palette, scale, left, top }: At, view: View) {
    const { points, chosen } = this.drawn;
    if (!points) {
      return;
    }
    const clusters = this.clustersAt(points, view);
    const { width, height } = this.size;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineWidth = 1.5;
    context.strokeStyle = palette.ground;
    yield;
    for (let nth = 0; nth < clusters.count; nth++) {
      const x = (clusters.xs[nth] ?? 0) * scale - left;
      const y = (clusters.ys[nth] ?? 0) * scale - top;
      if (x > -40 && x < width + 40 && y > -40 && y < height + 40) {
        paintCluster(context, palette, x, y, clusters.sizes[nth] ?? 1, clusters.marks[nth] ?? 0);
      }
      if (nth % atOnce === atOnce - 1) {
        yield;
      }
    }
    if (chosen !== undefined) {
      context.strokeStyle = palette.chosen;
      context.lineWidth = 3;
      context.beginPath();
      context.arc((points.xs[chosen] ?? 0) * scale - left, (points.ys[chosen] ?? 0) * scale - top, 11, 0, 2 * Math.PI);
      context.stroke();
    }
  }
}

function paintCluster(
  context: OffscreenCanvasRenderingContext2D,
  palette: Palette,
  x: number,
  y: number,
  size: number,
  mark: number,
) {
  const radius = radiusOf(size);
  context.fillStyle = palette.marks[mark] ?? palette.words;
  context.beginPath();
  if (pointMarks[mark] === 'OUTER') {
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
    context.fillStyle = palette.ground;
    context.font = `600 ${size > 999 ? 10 : 11}px 'Be Vietnam Pro', sans-serif`;
    context.fillText(size > 9999 ? `${Math.round(size / 1000)}k` : String(size), x, y + 0.5);
  }
}

/** How near the points are taken together. */
export function levelOf(view: View): number {
  return Math.min(apartFrom, Math.floor(view.zoom));
}

/** How large a cluster is drawn. */
export function radiusOf(size: number): number {
  return size === 1 ? 5 : Math.min(24, 8 + 2.2 * Math.log2(size));
}

interface At {
  context: OffscreenCanvasRenderingContext2D;
  palette: Palette;
  scale: number;
  left: number;
  top: number;
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) {
    throw new Error('no canvas');
  }
  return context;
}

function copy(to: OffscreenCanvas, from: OffscreenCanvas) {
  const context = contextOf(to);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.drawImage(from, 0, 0);
}
