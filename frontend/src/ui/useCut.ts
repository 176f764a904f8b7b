import { useLayoutEffect, useState } from 'react';

/** Whether a text is too wide for the line it stands in, at whatever width that has; `setLine` is the line's ref. */
export function useCut(text: string | undefined): { setLine: (line: HTMLElement | null) => void; cut: boolean } {
  const [line, setLine] = useState<HTMLElement | null>(null);
  const [cut, setCut] = useState(false);
  useLayoutEffect(() => {
    if (!line || !text) {
      return;
    }
    const measure = () => setCut(line.scrollWidth > line.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(line);
    return () => observer.disconnect();
  }, [line, text]);
  return { setLine, cut: cut && Boolean(text) };
}
