import { useEffect, useMemo, useState } from 'react';

const size = 60;

/** Many things in blocks, one more with each frame: hundreds at once would hold the page. */
export function useBlocks<T>(all: readonly T[]): readonly (readonly T[])[] {
  const blocks = useMemo(
    () => Array.from({ length: Math.ceil(all.length / size) }, (_, nth) => all.slice(nth * size, (nth + 1) * size)),
    [all],
  );
  const [shown, setShown] = useState(1);
  useEffect(() => {
    if (shown >= blocks.length) {
      return undefined;
    }
    const frame = requestAnimationFrame(() => setShown(shown + 1));
    return () => cancelAnimationFrame(frame);
  }, [shown, blocks]);
  return blocks.slice(0, shown);
}
