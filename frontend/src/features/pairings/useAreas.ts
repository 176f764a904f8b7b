import { useEffect, useState } from 'react';
import type { Areas } from './mapAreas';
import { areasAddress } from './queries';

/** The areas of a boundary file, read by a worker. */
export function useAreas(file: string | undefined): { areas: Areas | undefined; failed: boolean } {
  const [read, setRead] = useState<{ file: string; areas?: Areas }>();
  useEffect(() => {
    if (!file) {
      return undefined;
    }
    const worker = new Worker(new URL('./mapWorker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Areas>) => setRead({ file, areas: data });
    worker.onerror = () => setRead({ file });
    worker.postMessage(areasAddress(file));
    return () => worker.terminate();
  }, [file]);
  const here = file !== undefined && read?.file === file;
  return { areas: here ? read.areas : undefined, failed: here && !read.areas };
}
