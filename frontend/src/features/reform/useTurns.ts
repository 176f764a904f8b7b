import { useRef } from 'react';
import type { Schema } from '../../api/types';

type Reform = Schema<'Reform'>;

/** Changes of a reform take turns: who drops several files at once has each sent on what the one before left. */
export function useTurns(shown: Reform): (change: (reform: Reform) => Promise<Reform>) => Promise<Reform> {
  const latest = useRef(shown);
  const waiting = useRef(0);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  if (waiting.current === 0) {
    latest.current = shown;
  }
  return (change) => {
    waiting.current += 1;
    const turn = last.current
      .then(() => change(latest.current))
      .then((changed) => {
        latest.current = changed;
        return changed;
      })
      .finally(() => {
        waiting.current -= 1;
      });
    last.current = turn.catch(() => undefined);
    return turn;
  };
}
