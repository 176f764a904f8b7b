import { queryOptions } from '@tanstack/react-query';
import { api, ifMatch, taken } from '../../api/client';
import type { Body, Schema } from '../../api/types';

export type Attachment = Schema<'Attachment'>;

/** The record that pictures and papers belong to. */
export interface Owner {
  collection: 'session-reports' | 'agreements' | 'contributions';
  id: string;
}

/** What stands at a record: what is there, what is on its way, what was taken down. */
export function attachmentsQuery({ collection, id }: Owner) {
  return queryOptions({
    queryKey: ['listAttachments', collection, id],
    queryFn: ({ signal }) =>
      taken(
        api.GET('/api/v1/attachments', {
          params: { query: { collection, record: id, status: 'UPLOADING,COMPLETE,TAKEN_DOWN', pageSize: 200 } },
          signal,
        }),
      ),
    select: (page) => page.items,
  });
}

export function declareAttachment(body: Body<'createAttachment'>): Promise<Attachment> {
  return taken(api.POST('/api/v1/attachments', { body }));
}

/** How much of it has come. */
export function uploadOf(id: string): Promise<Schema<'AttachmentUpload'>> {
  return taken(api.GET('/api/v1/attachments/{id}/upload', { params: { path: { id } }, cache: 'no-store' }));
}

/** Sends the next piece; with the last one the file is looked into. */
export async function sendPiece(id: string, offset: number, piece: Blob, last: boolean): Promise<Attachment> {
  const bytes = await piece.arrayBuffer();
  return taken(
    api.PATCH('/api/v1/attachments/{id}/upload', {
      params: { path: { id }, header: { 'Upload-Offset': offset, 'Upload-Complete': last ? '?1' : '?0' } },
      headers: { 'Content-Type': 'application/partial-upload' },
      body: bytes as never,
      bodySerializer: (content: unknown) => content as ArrayBuffer,
    }),
  );
}

export function takeDown(attachment: Pick<Attachment, 'id' | 'etag'>, reason: string): Promise<Attachment> {
  return taken(
    api.POST('/api/v1/attachments/{id}/transitions', {
      params: { path: { id: attachment.id } },
      headers: ifMatch(attachment.etag),
      body: { action: 'takeDown', reason },
    }),
  );
}

export const contentAddress = ({ id }: Attachment) => `/api/v1/attachments/${id}/content`;
export const thumbnailAddress = ({ id }: Attachment) => `/api/v1/attachments/${id}/thumbnail`;
