import { useLayoutEffect, useState } from 'react';

/** Whether a text field is too narrow for the text in it, at whatever width it has; `setField` is its ref. */
export function useCut(text: string): { setField: (field: HTMLInputElement | null) => void; cut: boolean } {
  const [field, setField] = useState<HTMLInputElement | null>(null);
  const [cut, setCut] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the field says decides, and it is read from the field.
  useLayoutEffect(() => {
    if (!field) {
      return;
    }
    const measure = () => setCut(field.scrollWidth > field.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(field);
    return () => observer.disconnect();
  }, [field, text]);
  return { setField, cut };
}
