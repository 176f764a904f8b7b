import { useState } from 'react';

/** Which rows of a list are chosen. */
export function useChoice() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return {
    chosen,
    clear: () => setChosen(new Set()),
    choose(keys: readonly string[], on: boolean) {
      setChosen((before) => {
        const after = new Set(before);
        for (const key of keys) {
          if (on) {
            after.add(key);
          } else {
            after.delete(key);
          }
        }
        return after;
      });
    },
  };
}
