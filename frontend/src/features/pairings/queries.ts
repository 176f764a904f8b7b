import { queryOptions } from '@tanstack/react-query';
import { api, ifMatch, taken } from '../../api/client';
import { type FileForm, fetchFile } from '../../api/files';
import { pages } from '../../api/lists';
import type { Body, Filter, Schema } from '../../api/types';

export type PairingFilter = Filter<'listPairings'>;

/** Pairings, page by page. */
export function pairingsQuery(filter: PairingFilter, pageSize = 25) {
  return pages(['listPairings', filter, pageSize], (pageToken, signal) =>
    taken(
      api.GET('/api/v1/pairings', {
        params: { query: { ...filter, ...(!pageToken && { count: 'capped' as const }), pageSize, pageToken } },
        signal,
      }),
    ),
  );
}

export function pairingQuery(id: string) {
  return queryOptions({
    queryKey: ['getPairing', id],
    queryFn: ({ signal }) => taken(api.GET('/api/v1/pairings/{id}', { params: { path: { id } }, signal })),
  });
}

/** What happened to a pairing, oldest first. */
export function pairingTransitionsQuery(id: string) {
  return queryOptions({
    queryKey: ['listPairingTransitions', id],
    queryFn: ({ signal }) => taken(api.GET('/api/v1/pairings/{id}/transitions', { params: { path: { id } }, signal })),
    select: (page) => page.items,
  });
}

/** The unit pairings in force to which a pairing of schools of these two units may belong. */
export function unitPairingsQuery(unit: string) {
  const query = { kind: 'UNIT', status: 'ACTIVE', unit, pageSize: 200 } as const;
  return queryOptions({
    queryKey: ['listPairings', query],
    queryFn: ({ signal }) => taken(api.GET('/api/v1/pairings', { params: { query }, signal })),
    select: (page) => page.items,
  });
}

export function proposePairing(body: Body<'proposePairing'>) {
  return taken(api.POST('/api/v1/pairings', { body }));
}

export function transitionPairing(pairing: Schema<'Pairing'>, body: Body<'transitionPairing'>) {
  const params = { path: { id: pairing.id } };
  return taken(api.POST('/api/v1/pairings/{id}/transitions', { params, headers: ifMatch(pairing.etag), body }));
}

export type AgreementFilter = Filter<'listAgreements'>;

/** Papers, page by page. */
export function agreementsQuery(filter: AgreementFilter, pageSize = 25) {
  return pages(['listAgreements', filter, pageSize], (pageToken, signal) =>
    taken(api.GET('/api/v1/agreements', { params: { query: { ...filter, pageSize, pageToken } }, signal })),
  );
}

export function agreementQuery(id: string) {
  return queryOptions({
    queryKey: ['getAgreement', id],
    queryFn: ({ signal }) => taken(api.GET('/api/v1/agreements/{id}', { params: { path: { id } }, signal })),
  });
}

/** Where the Word draft of a paper is fetched; the browser saves it under the name the service gives it. */
export function paperAddress(id: string): string {
  return `/api/v1/agreements/${id}/paper`;
}

export function createAgreement(body: Body<'createAgreement'>) {
  return taken(api.POST('/api/v1/agreements', { body }));
}

/** A draft that renews a paper; what it says is taken over by the service. */
export function renewAgreement({ id, pairingId, type }: Schema<'Agreement'>) {
  return createAgreement({ pairingId, type, renewsId: id });
}

export function updateAgreement(agreement: Pick<Schema<'Agreement'>, 'id' | 'etag'>, body: Body<'updateAgreement'>) {
  const params = { path: { id: agreement.id } };
  return taken(api.PUT('/api/v1/agreements/{id}', { params, headers: ifMatch(agreement.etag), body }));
}

/** Throws a draft away; the pairing it was under is answered. */
export function deleteAgreement(agreement: Pick<Schema<'Agreement'>, 'id' | 'etag'>) {
  const params = { path: { id: agreement.id } };
  return taken(api.DELETE('/api/v1/agreements/{id}', { params, headers: ifMatch(agreement.etag) }));
}

export function transitionAgreement(
  agreement: Pick<Schema<'Agreement'>, 'id' | 'etag'>,
  body: Body<'transitionAgreement'>,
) {
  const params = { path: { id: agreement.id } };
  return taken(api.POST('/api/v1/agreements/{id}/transitions', { params, headers: ifMatch(agreement.etag), body }));
}

/** The open pairings of schools of a unit: who is paired already, or asked. */
export function openSchoolPairingsQuery(unit: string) {
  const filter = { kind: 'SCHOOL', status: 'PROPOSED,ACTIVE', unit } as const;
  return queryOptions({
    queryKey: ['listPairings', 'all', filter],
    queryFn: async ({ signal }) => {
      const pairings: Schema<'Pairing'>[] = [];
      let pageToken: string | undefined;
      do {
        const query = { ...filter, pageSize: 200, pageToken };
        const page = await taken(api.GET('/api/v1/pairings', { params: { query }, signal }));
        pairings.push(...page.items);
        pageToken = page.nextPageToken;
      } while (pageToken);
      return pairings;
    },
  });
}

/** Many pairs at once; a dry run tells what would become of each. */
export function joinPairs(body: Body<'joinPairs'>, validateOnly: boolean) {
  return taken(api.POST('/api/v1/pairings/batches', { params: { query: { validateOnly } }, body }));
}

/** The same of a file. */
export function joinPairsOfFile(file: File, mediaType: string, validateOnly: boolean, partial: boolean) {
  return taken(
    api.POST('/api/v1/pairings/batches/imports', {
      params: { query: { validateOnly, partial } },
      headers: { 'Content-Type': mediaType },
      body: file as never,
      bodySerializer: (sent: unknown) => sent as File,
    }),
  );
}

/** The empty file of a batch. */
export async function batchTemplate(form: FileForm): Promise<Blob> {
  return (await fetchFile('/api/v1/pairings/batches/imports/template', form)).blob();
}

export type PictureFilter = Filter<'getPairingPicture'>;

/** Two sides and the lines between them. */
export function pictureQuery(filter: PictureFilter) {
  return queryOptions({
    queryKey: ['getPairingPicture', filter],
    queryFn: ({ signal }) => taken(api.GET('/api/v1/pairing-picture', { params: { query: filter }, signal })),
    // To look for what stayed equal among thousands of rows takes longer than to draw them.
    structuralSharing: false,
  });
}

/** Where units and schools stand. */
export function mapPointsQuery(filter: Filter<'getMapPoints'>) {
  return queryOptions({
    queryKey: ['getMapPoints', filter],
    queryFn: ({ signal }) => taken(api.GET('/api/v1/map-points', { params: { query: filter }, signal })),
    structuralSharing: false,
    staleTime: 300_000,
  });
}

/** The boundaries that hold on a day, if somebody has sent some. */
export function boundaryFileQuery(asOf: string | undefined) {
  const query = { asOf, pageSize: 1 };
  return queryOptions({
    queryKey: ['listBoundaryFiles', query],
    queryFn: ({ signal }) => taken(api.GET('/api/v1/boundary-files', { params: { query }, signal })),
    select: (page) => page.items[0],
  });
}

/** Where the areas of a boundary file are read, by who draws them. */
export function areasAddress(id: string): string {
  return `${location.origin}/api/v1/boundary-files/${id}/areas`;
}

export function addBoundaryFile(file: File, validFrom: string) {
  return taken(
    api.POST('/api/v1/boundary-files', {
      params: { query: { validFrom } },
      headers: { 'Content-Type': 'application/geo+json' },
      body: file as never,
      bodySerializer: (sent: unknown) => sent as File,
    }),
  );
}

export function removeBoundaryFile({ id, etag }: Pick<Schema<'BoundaryFile'>, 'id' | 'etag'>) {
  return taken(api.DELETE('/api/v1/boundary-files/{id}', { params: { path: { id } }, headers: ifMatch(etag) }));
}
