import { queryOptions } from '@tanstack/react-query';
import { api, ifMatch, taken } from '../../api/client';
import { sendFile } from '../../api/files';
import { pages } from '../../api/lists';
import type { Body, Filter, Schema } from '../../api/types';

type Kept = Pick<Schema<'Reform'>, 'id' | 'etag'>;

/** The reforms, newest day first. */
export function reformsQuery(filter: Filter<'listReforms'>) {
  return pages(['listReforms', filter], (pageToken, signal) =>
    taken(api.GET('/api/v1/reforms', { params: { query: { ...filter, pageToken } }, signal })),
  );
}

export function reformQuery(id: string) {
  return queryOptions({
    queryKey: ['getReform', id],
    queryFn: ({ signal }) => taken(api.GET('/api/v1/reforms/{id}', { params: { path: { id } }, signal })),
  });
}

/** What happened to a reform, oldest first. */
export function reformTransitionsQuery(id: string) {
  return queryOptions({
    queryKey: ['listReformTransitions', id],
    queryFn: ({ signal }) => taken(api.GET('/api/v1/reforms/{id}/transitions', { params: { path: { id } }, signal })),
    select: (page) => page.items,
  });
}

/** How far long work is. */
export function operationQuery(id: string) {
  return queryOptions({
    queryKey: ['getOperation', id],
    queryFn: ({ signal }) => taken(api.GET('/api/v1/operations/{id}', { params: { path: { id } }, signal })),
  });
}

export function createReform(body: Body<'createReform'>) {
  return taken(api.POST('/api/v1/reforms', { body }));
}

export function updateReform(reform: Kept, body: Body<'updateReform'>) {
  return taken(api.PATCH('/api/v1/reforms/{id}', { ...of(reform), body }));
}

/** Puts a reform aside, or begins what takes a while: then the operation is in the answer. */
export function transitionReform(reform: Kept, body: Body<'transitionReform'>) {
  return taken(api.POST('/api/v1/reforms/{id}/transitions', { ...of(reform), body }));
}

interface PuttingFile {
  reform: Kept;
  part: Schema<'ReformPart'>;
  file: File;
  onProgress: (share: number) => void;
}

/** Gives a reform one of its files, in place of the one before. */
export function putReformFile({ reform, part, file, onProgress }: PuttingFile) {
  const address = `/api/v1/reforms/${reform.id}/files/${part}?name=${encodeURIComponent(file.name.slice(-200))}`;
  return sendFile<Schema<'Reform'>>({ method: 'PUT', address, file, headers: ifMatch(reform.etag), onProgress });
}

export function deleteReformFile(reform: Kept, part: Schema<'ReformPart'>) {
  const { headers } = of(reform);
  return taken(api.DELETE('/api/v1/reforms/{id}/files/{part}', { params: { path: { id: reform.id, part } }, headers }));
}

export type EffectFilter = Filter<'listReformEffects'>;

/** A few at a time: the counts above them and the filters lead to the others, and the file has them all. */
const atATime = 10;

/** What becomes of what, page by page. */
export function effectsQuery(id: string, filter: EffectFilter) {
  return pages(['listReformEffects', id, filter], (pageToken, signal) =>
    taken(
      api.GET('/api/v1/reforms/{id}/effects', {
        params: {
          path: { id },
          query: {
            ...filter,
            pageSize: atATime,
            ...(!pageToken && { count: 'capped' as const }),
            pageToken,
          },
        },
        signal,
      }),
    ),
  );
}

/** Old units and new ones, and what goes from which to which; of one unit alone when it is named. */
export function pictureQuery(id: string, unit?: string) {
  return queryOptions({
    queryKey: ['getReformPicture', id, unit],
    queryFn: ({ signal }) =>
      taken(api.GET('/api/v1/reforms/{id}/picture', { params: { path: { id }, query: { unit } }, signal })),
  });
}

/** The people of ended units, page by page. */
export function peopleOfReformQuery(id: string, organisation: string | undefined) {
  return pages(['listReformPeople', id, organisation], (pageToken, signal) =>
    taken(
      api.GET('/api/v1/reforms/{id}/people', {
        params: { path: { id }, query: { organisation, pageSize: 100, pageToken } },
        signal,
      }),
    ),
  );
}

export function movePeople(id: string, body: Body<'movePeople'>) {
  return taken(api.POST('/api/v1/reforms/{id}/moves', { params: { path: { id } }, body }));
}

export type SuggestionFilter = Filter<'listPairingSuggestions'>;

/** Which successors could go on with which pairing, strongest first. */
export function suggestionsQuery(id: string, filter: SuggestionFilter) {
  return pages(['listPairingSuggestions', id, filter], (pageToken, signal) =>
    taken(
      api.GET('/api/v1/reforms/{id}/pairing-suggestions', {
        params: {
          path: { id },
          query: { ...filter, pageSize: atATime, ...(!pageToken && { count: 'capped' as const }), pageToken },
        },
        signal,
      }),
    ),
  );
}

export function proposeSuccessors(id: string, body: Body<'proposeSuccessors'>) {
  return taken(api.POST('/api/v1/reforms/{id}/pairings', { params: { path: { id } }, body }));
}

function of({ id, etag }: Kept) {
  return { params: { path: { id } }, headers: ifMatch(etag) };
}
