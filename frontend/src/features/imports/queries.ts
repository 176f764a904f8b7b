import i18next from 'i18next';
import { type FileForm, fetchFile } from '../../api/files';
import { NetworkLost, ProblemError } from '../../api/problems';
import type { Schema } from '../../api/types';
import { collections, type FileKind } from './files';

interface Sending {
  kind: FileKind;
  file: File;
  mediaType: string;
  /** Nothing is kept: the same answer, no effect. */
  dryRun: boolean;
  /** The sound rows are kept although others are not. */
  partial: boolean;
  /** The share that has been sent, 0 to 1; at 1 the service is reading. */
  onProgress: (share: number) => void;
}

/** Sends a file to its import. XMLHttpRequest, because only it says how much of the file is sent. */
export function sendFile({ kind, file, mediaType, dryRun, partial, onProgress }: Sending) {
  return new Promise<Schema<'ImportSummary'>>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${addressOf(kind)}?validateOnly=${dryRun}&partial=${partial}`);
    request.setRequestHeader('Content-Type', mediaType);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', i18next.language || 'vi');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 1);
    request.onerror = () => reject(new NetworkLost(request.status));
    request.onload = () => {
      const answer = parsed(request.responseText);
      if (request.status === 200) {
        resolve(answer as Schema<'ImportSummary'>);
      } else {
        reject(new ProblemError(request.status, answer as Partial<Schema<'Problem'>>));
      }
    };
    request.send(file);
  });
}

/** An empty file with the right headings, in the language of the page. */
export async function fetchTemplate(kind: FileKind, form: FileForm): Promise<Blob> {
  return (await fetchFile(`${addressOf(kind)}/template`, form)).blob();
}

const addressOf = (kind: FileKind) => `${location.origin}/api/v1/${collections[kind]}/imports`;

/** What stands between us and the service may answer with something that is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
