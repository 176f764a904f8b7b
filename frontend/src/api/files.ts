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
