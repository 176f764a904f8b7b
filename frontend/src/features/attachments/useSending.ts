import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { newId } from '../../lib/ids';
import type { Owner } from './queries';
import { send } from './sending';

/** A file on its way, as it is shown. */
export interface Underway {
  key: string;
  file: File;
  consent: boolean;
  id?: string;
  share: number;
  state: 'queued' | 'sending' | 'waiting' | 'failed';
  error?: unknown;
}

/** Sends files one after another: over a poor connection the first is there sooner. What has come leaves the list. */
export function useSending(owner: Owner) {
  const client = useQueryClient();
  const [underway, setUnderway] = useState<readonly Underway[]>([]);
  const busy = useRef(false);

  const change = useCallback((key: string, to: Partial<Underway>) => {
    setUnderway((all) => all.map((each) => (each.key === key ? { ...each, ...to } : each)));
  }, []);

  const next = underway.find((each) => each.state === 'queued');
  useEffect(() => {
    if (!next || busy.current) {
      return;
    }
    busy.current = true;
    const { key, file, consent, id } = next;
    change(key, { state: 'sending', error: undefined });
    send({
      owner,
      file,
      consent,
      id,
      onBegun: (begun) => change(key, { id: begun }),
      onProgress: (share) => change(key, { share }),
      onWaiting: (waiting) => change(key, { state: waiting ? 'waiting' : 'sending' }),
    })
      .then(() => setUnderway((all) => all.filter((each) => each.key !== key)))
      .catch((error: unknown) => change(key, { state: 'failed', error }))
      .finally(() => {
        busy.current = false;
        client.invalidateQueries({ queryKey: ['listAttachments', owner.collection, owner.id] });
        // The one that waits behind it.
        setUnderway((all) => [...all]);
      });
  });

  return {
    underway,
    add: (files: readonly { file: File; id?: string }[], consent: boolean) =>
      setUnderway((all) => [
        ...all,
        ...files.map(({ file, id }) => ({ key: newId(), file, id, consent, share: 0, state: 'queued' as const })),
      ]),
    again: (key: string) => change(key, { state: 'queued' }),
    forget: (key: string) => setUnderway((all) => all.filter((each) => each.key !== key)),
  };
}
