import { NetworkLost, ProblemError } from '../../api/problems';
import { newId } from '../../lib/ids';
import { type Attachment, declareAttachment, type Owner, sendPiece, uploadOf } from './queries';

/** Small enough that little is sent twice over a poor connection. */
const pieceSize = 512 * 1024;
const tries = 6;
const firstPause = 1_000;

export interface Sending {
  owner: Owner;
  file: File;
  consent: boolean;
  /** Of one that was begun before; else it is announced. */
  id?: string;
  onBegun: (id: string) => void;
  /** The share that has come, 0 to 1. */
  onProgress: (share: number) => void;
  /** Whether it waits for the network. */
  onWaiting: (waiting: boolean) => void;
}

/** Sends a file piece by piece. Where the network is lost it waits, asks how much has come, and goes on from there. */
export async function send({ owner, file, consent, id: begun, onBegun, onProgress, onWaiting }: Sending) {
  const patiently = <Answer>(call: () => Promise<Answer>) => withPatience(call, onWaiting);
  let id = begun;
  if (!id) {
    const announced = newId();
    const body = {
      id: announced,
      collection: owner.collection,
      recordId: owner.id,
      fileName: file.name,
      size: file.size,
      consent,
    };
    id = (await patiently(() => declareAttachment(body))).id;
    onBegun(id);
  }
  const known = id;
  let offset = begun ? (await patiently(() => uploadOf(known))).offset : 0;
  for (;;) {
    onProgress(offset / file.size);
    const end = Math.min(offset + pieceSize, file.size);
    const next = await patiently(() => sent(known, offset, file.slice(offset, end), end === file.size));
    if (next === 'complete') {
      onProgress(1);
      return;
    }
    offset = next;
  }
}

/** Where to go on: behind the piece, or wherever the service says that it has come to. */
async function sent(id: string, offset: number, piece: Blob, last: boolean): Promise<number | 'complete'> {
  try {
    const shown: Attachment = await sendPiece(id, offset, piece, last);
    if (shown.status === 'COMPLETE') {
      return 'complete';
    }
    if (last) {
      throw new Error(`the service neither took nor refused all of ${id}`);
    }
    return offset + piece.size;
  } catch (error) {
    // The piece, or its answer, was lost on the way; or the network was, in the middle of it.
    if (!(error instanceof NetworkLost) && !(error instanceof ProblemError && error.status === 409)) {
      throw error;
    }
    const upload = await uploadOf(id);
    if (upload.complete) {
      return 'complete';
    }
    if (upload.offset === offset) {
      throw error;
    }
    return upload.offset;
  }
}

async function withPatience<Answer>(call: () => Promise<Answer>, onWaiting: (waiting: boolean) => void) {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await call();
      onWaiting(false);
      return answer;
    } catch (error) {
      const passing = error instanceof NetworkLost || (error instanceof ProblemError && error.status === 503);
      if (!passing || attempt === tries) {
        onWaiting(false);
        throw error;
      }
      onWaiting(true);
      await networkOr(firstPause * 2 ** (attempt - 1));
    }
  }
}

/** Until the device says that it has a network again; where it says nothing, for a while. */
function networkOr(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      globalThis.removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(() => navigator.onLine && go(), milliseconds);
    globalThis.addEventListener('online', go);
  });
}
