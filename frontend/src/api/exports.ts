import i18next from 'i18next';
import { writeSearch } from '../lib/address';
import { NetworkLost, ProblemError } from './problems';

/** The forms in which a list can be taken away. */
export const exportForms = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type ExportForm = keyof typeof exportForms;

/** A list of the API and its filter: what a page shows, without its pages. */
export interface ListSource {
  path: `/api/v1/${string}`;
  filter: object;
}

/** All rows of a list as a file, with the filter and the rights of the page, and the name the service gives it. */
export async function exportList({ path, filter }: ListSource, form: ExportForm) {
  const headers = { Accept: exportForms[form], 'Accept-Language': i18next.language || 'vi' };
  const address = `${path}${writeSearch(filter as Record<string, unknown>)}`;
  const response = await fetch(address, { headers }).catch((cause) => {
    throw new NetworkLost(cause);
  });
  if (!response.ok) {
    throw new ProblemError(response.status, await response.json().catch(() => ({})));
  }
  const name = /filename="?([^";]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  return { name: name ?? `${path.split('/').pop()}.${form}`, content: await response.blob() };
}
