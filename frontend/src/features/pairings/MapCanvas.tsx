import { ActionIcon, Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/numbers';
import { Icon } from '../../ui/Icon';
import styles from './Map.module.css';
import { levelOf, type MapLine, radiusOf } from './mapPainter';
import { clustersOf, nearestCluster, type Points } from './mapPoints';
import { home, panned, type Size, scaleBar, scaleOf, type View, viewOf, zoomed } from './mapView';
import { useMapHands } from './useMapHands';
import { useMapPalette } from './useMapPalette';
import { useMapWorker } from './useMapWorker';

interface MapCanvasProps {
  points: Points;
  lines: readonly MapLine[];
  /** Where the boundaries are read, if there are some. */
  boundaries: string | undefined;
  /** The place of who is chosen. */
  chosen: number | undefined;
  /** Where to look first; everything when nothing is said. */
  start: View | undefined;
  /** The map has come to rest. */
  onRest: (view: View, size: Size) => void;
  onChoose: (code: string | undefined) => void;
  onUnreadable: () => void;
}

const pause = 250;
const stride = 80;

/** The map itself: moved by finger, mouse, wheel and keys. */
export function MapCanvas(props: MapCanvasProps) {
  const { points, lines, boundaries, chosen, start, onRest, onChoose, onUnreadable } = props;
  const { t } = useTranslation('map');
  const surface = useRef<HTMLDivElement>(null);
  const worker = useMapWorker(surface, onUnreadable);
  const palette = useMapPalette();
  const hint = useId();
  const [size, setSize] = useState<Size>();
  const [moved, setMoved] = useState<View | undefined>(start);
  const whole = useMemo(() => (points.bounds && size ? viewOf(points.bounds, size) : home), [points, size]);
  const view = moved ?? whole;
  const rest = useRef(onRest);
  rest.current = onRest;

  useEffect(() => {
    const element = surface.current;
    if (!element) {
      return undefined;
    }
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(
    () => size && worker?.tell({ size, density: Math.min(globalThis.devicePixelRatio || 1, 2) }),
    [worker, size],
  );
  useEffect(() => worker?.tell({ palette }), [worker, palette]);
  useEffect(() => worker?.tell({ drawn: { points: points.places } }), [worker, points]);
  useEffect(() => worker?.tell({ drawn: { lines } }), [worker, lines]);
  useEffect(() => worker?.tell({ drawn: { chosen } }), [worker, chosen]);
  useEffect(() => worker?.tell({ boundaries: boundaries ?? null }), [worker, boundaries]);
  useEffect(() => worker?.tell({ view }), [worker, view]);
  useEffect(() => {
    if (!size) {
      return undefined;
    }
    const timer = setTimeout(() => rest.current(view, size), pause);
    return () => clearTimeout(timer);
  }, [view, size]);

  useMapHands(surface, {
    onPan: (dx, dy) => setMoved((now) => panned(now ?? whole, dx, dy)),
    onZoom: (by, at) => size && setMoved((now) => zoomed(now ?? whole, by, size, at)),
    onTap: (at) => {
      if (!size) {
        return;
      }
      const clusters = clustersOf(points.places, levelOf(view));
      const scale = scaleOf(view.zoom);
      const x = view.x + (at.x - size.width / 2) / scale;
      const y = view.y + (at.y - size.height / 2) / scale;
      const found = nearestCluster(clusters, x, y, 24 / scale);
      const many = found === undefined ? 0 : (clusters.sizes[found] ?? 1);
      const far = found === undefined ? 0 : Math.hypot((clusters.xs[found] ?? 0) - x, (clusters.ys[found] ?? 0) - y);
      if (found === undefined || far * scale > radiusOf(many) + 12) {
        onChoose(undefined);
      } else if (many > 1) {
        setMoved(zoomed({ ...view, x: clusters.xs[found] ?? x, y: clusters.ys[found] ?? y }, 2, size));
      } else {
        onChoose(points.codes[clusters.firsts[found] ?? 0]);
      }
    },
  });

  function near(by: number) {
    if (size) {
      setMoved(zoomed(view, by, size));
    }
  }

  function move(event: KeyboardEvent) {
    const ways: Record<string, View | undefined> = {
      ArrowLeft: panned(view, stride, 0),
      ArrowRight: panned(view, -stride, 0),
      ArrowUp: panned(view, 0, stride),
      ArrowDown: panned(view, 0, -stride),
      '+': size && zoomed(view, 1, size),
      '=': size && zoomed(view, 1, size),
      '-': size && zoomed(view, -1, size),
      '0': whole,
    };
    const next = event.ctrlKey || event.metaKey ? undefined : ways[event.key];
    if (next) {
      event.preventDefault();
      setMoved(next);
    }
  }

  const bar = scaleBar(view);
  return (
    <div
      className={styles.map}
      role="application"
      aria-label={t('map')}
      aria-describedby={hint}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is moved by keys.
      tabIndex={0}
      onKeyDown={move}
    >
      <div className={styles.view}>
        <div ref={surface} className={styles.surface} />
        <span className={styles.north} aria-hidden="true">
          ↑ {t('north')}
        </span>
        <span className={styles.scale} style={{ width: bar.pixels }}>
          {bar.metres >= 1000
            ? t('kilometres', { count: bar.metres / 1000, replace: { count: formatNumber(bar.metres / 1000) } })
            : t('metres', { count: bar.metres })}
        </span>
      </div>
      <span id={hint} hidden>
        {t('keys')}
      </span>
      <div className={styles.buttons} data-noprint>
        <ActionIcon variant="default" size={44} aria-label={t('zoomIn')} onClick={() => near(1)}>
          <Icon name="plus" />
        </ActionIcon>
        <ActionIcon variant="default" size={44} aria-label={t('zoomOut')} onClick={() => near(-1)}>
          <Icon name="minus" />
        </ActionIcon>
        <Button variant="default" h={44} onClick={() => setMoved(whole)}>
          {t('whole')}
        </Button>
      </div>
    </div>
  );
}
