import { type RefObject, useEffect, useState } from 'react';
import type { Answered, Told } from './mapWorker';

interface MapWorker {
  tell: (told: Told) => void;
}

/** A canvas within the element, and the worker that draws on it; nothing in a browser that cannot do so. */
export function useMapWorker(surface: RefObject<HTMLElement | null>, onUnreadable: () => void): MapWorker | undefined {
  const [worker, setWorker] = useState<MapWorker>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a canvas can be given away once; whatever changes is told to the same worker.
  useEffect(() => {
    const element = surface.current;
    const canvas = document.createElement('canvas');
    if (!element || !('transferControlToOffscreen' in canvas)) {
      return undefined;
    }
    element.append(canvas);
    const offscreen = canvas.transferControlToOffscreen();
    const made = new Worker(new URL('./mapWorker.ts', import.meta.url), { type: 'module' });
    made.onmessage = ({ data }: MessageEvent<Answered>) => {
      if (data === 'painted') {
        element.dataset.painted = 'true';
      } else {
        onUnreadable();
      }
    };
    made.postMessage({ canvas: offscreen } satisfies Told, [offscreen]);
    setWorker({ tell: (told) => made.postMessage(told) });
    return () => {
      made.terminate();
      canvas.remove();
      setWorker(undefined);
    };
  }, []);
  return worker;
}
