import i18next from 'i18next';
import { writeSearch } from '../lib/address';
import { NetworkLost, ProblemError } from './problems';

/** The forms in which rows come and go as files, by the ending of a file's name. */
export const fileForms = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type FileForm = keyof typeof fileForms;

export const formsOfFiles = Object.keys(fileForms) as FileForm[];

/** A list of the API and its filter: what a page shows, without its pages. */
export interface ListSource {
  path: `/api/v1/${string}`;
  filter: object;
}

/** What stands at an address of the API as a file, in the language of the page. */
export async function fetchFile(address: string, form: FileForm): Promise<Response> {
  const headers = { Accept: fileForms[form], 'Accept-Language': i18next.language || 'vi' };
  const response = await fetch(address, { headers }).catch((cause) => {
    throw new NetworkLost(cause);
  });
  if (!response.ok) {
    throw new ProblemError(response.status, await response.json().catch(() => ({})));
  }
  return response;
}

/** All rows of a list as a file, with the filter and the rights of the page, and the name the service gives it. */
export async function exportList({ path, filter }: ListSource, form: FileForm) {
  const response = await fetchFile(`${path}${writeSearch(filter as Record<string, unknown>)}`, form);
  const name = /filename="?([^";]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  return { name: name ?? `${path.split('/').pop()}.${form}`, content: await response.blob() };
}

/** The media type to send a file with; nothing when its name says that it is neither. */
export function mediaTypeOf(name: string): string | undefined {
  const form = formsOfFiles.find((each) => name.toLowerCase().endsWith(`.${each}`));
  return form && fileForms[form];
}

interface SendingFile {
  method: 'POST' | 'PUT';
  address: string;
  file: File;
  headers?: Record<string, string>;
  /** The share that has been sent, 0 to 1; at 1 the service is reading. */
  onProgress: (share: number) => void;
}

/** Sends a file as it is. XMLHttpRequest, because only it says how much of the file is sent. */
export function sendFile<Answer>({ method, address, file, headers = {}, onProgress }: SendingFile) {
  return new Promise<Answer>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, new URL(address, location.origin));
    request.setRequestHeader('Content-Type', mediaTypeOf(file.name) ?? '');
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', i18next.language || 'vi');
    for (const [name, value] of Object.entries(headers)) {
      request.setRequestHeader(name, value);
    }
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 1);
    request.onerror = () => reject(new NetworkLost(request.status));
    request.onload = () => {
      const answer = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) {
        resolve(answer as Answer);
      } else {
        reject(new ProblemError(request.status, answer as object));
      }
    };
    request.send(file);
  });
}

/** What stands between us and the service may answer with something that is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
