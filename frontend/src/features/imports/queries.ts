import { sendFile } from '../../api/files';
import type { Schema } from '../../api/types';
import { collections, type FileKind } from './files';

interface Importing {
  kind: FileKind;
  file: File;
  /** Nothing is kept: the same answer, no effect. */
  dryRun: boolean;
  /** The sound rows are kept although others are not. */
  partial: boolean;
  onProgress: (share: number) => void;
}

/** Sends a file to its import. */
export function importFile({ kind, file, dryRun, partial, onProgress }: Importing) {
  const address = `${addressOf(kind)}?validateOnly=${dryRun}&partial=${partial}`;
  return sendFile<Schema<'ImportSummary'>>({ method: 'POST', address, file, onProgress });
}

/** Where the files of a kind go, and where their templates are. */
export const addressOf = (kind: FileKind) => `/api/v1/${collections[kind]}/imports`;
