import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import type { Schema } from '../../api/types';
import { renderPart } from '../../test/render';
import { contract, server } from '../../test/server';
import { session } from '../../test/sessionSamples';
import { AttachmentsOf } from './AttachmentsOf';

const owner = { collection: 'session-reports', id: session.id } as const;
const may: Schema<'AllowedAction'>[] = [{ action: 'attach', allowed: true }];
const mayNot: Schema<'AllowedAction'>[] = [{ action: 'attach', allowed: false, reason: 'Cần quyền biên tập.' }];

const photo: Schema<'Attachment'> = {
  id: '01990000-0000-7000-8000-0000000000a1',
  etag: '4',
  collection: owner.collection,
  recordId: owner.id,
  fileName: 'gio-hoc.jpg',
  size: 1_500_000,
  status: 'COMPLETE',
  consent: true,
  mediaType: 'image/jpeg',
  width: 1600,
  height: 1200,
  thumbnail: true,
  uploadedBy: 'Nguyễn Thị Hạnh',
  uploadedAt: '2026-11-20T02:30:00Z',
  allowedActions: [
    { action: 'upload', allowed: false, reason: '' },
    { action: 'takeDown', allowed: true },
  ],
};

/** The service: what was announced, and how many bytes of each have come. */
function service(first: Schema<'Attachment'>[] = []) {
  const all = [...first];
  const come = new Map<string, number>();
  const pieces: { id: string; offset: number; size: number; last: boolean }[] = [];
  const lose = { next: 'nothing' as 'nothing' | 'piece' | 'answer' };
  const announced: { fileName: string; consent?: boolean }[] = [];
  const find = (id: unknown) => all.find((each) => each.id === id) as Schema<'Attachment'>;
  server.use(
    contract.get('/api/v1/attachments', ({ response }) => response(200).json({ items: [...all] })),
    contract.post('/api/v1/attachments', async ({ request, response }) => {
      const body = await request.json();
      announced.push(body);
      const made: Schema<'Attachment'> = {
        ...photo,
        id: body.id ?? '',
        fileName: body.fileName,
        size: body.size,
        status: 'UPLOADING',
        thumbnail: false,
      };
      all.push(made);
      return response(201).json(made);
    }),
    contract.get('/api/v1/attachments/{id}/upload', ({ params, response }) =>
      response(200).json({
        offset: come.get(params.id) ?? 0,
        size: find(params.id).size,
        complete: find(params.id).status === 'COMPLETE',
      }),
    ),
    contract.patch('/api/v1/attachments/{id}/upload', async ({ params, request, response }) => {
      const offset = Number(request.headers.get('Upload-Offset'));
      const lost = lose.next;
      lose.next = 'nothing';
      if (lost === 'piece') {
        return response.untyped(HttpResponse.error());
      }
      if (offset !== (come.get(params.id) ?? 0)) {
        return response.untyped(HttpResponse.json({ status: 409, title: 'x' }, { status: 409 }));
      }
      const size = (await request.arrayBuffer()).byteLength;
      const last = request.headers.get('Upload-Complete') === '?1';
      pieces.push({ id: params.id, offset, size, last });
      come.set(params.id, offset + size);
      const at = all.findIndex((each) => each.id === params.id);
      if (last) {
        all[at] = { ...find(params.id), status: 'COMPLETE', thumbnail: true };
      }
      return lost === 'answer' ? response.untyped(HttpResponse.error()) : response(200).json(find(params.id));
    }),
  );
  return { pieces, lose, announced };
}

const file = (name: string, size: number, type = 'image/jpeg') => new File([new Uint8Array(size)], name, { type });
const choose = (...files: File[]) => userEvent.upload(screen.getByLabelText('Chọn ảnh, tệp'), files);
const kept = async () => within(await screen.findByRole('list', { name: 'Ảnh và tài liệu đã có' }));

it('shows a picture with its words, to be saved, and takes it down with a reason', async () => {
  service([photo]);
  const taken: unknown[] = [];
  server.use(
    contract.post('/api/v1/attachments/{id}/transitions', async ({ request, response }) => {
      taken.push({ etag: request.headers.get('If-Match'), ...(await request.json()) });
      return response(200).json({ ...photo, status: 'TAKEN_DOWN' });
    }),
  );
  renderPart(<AttachmentsOf owner={owner} actions={may} showsPeople />);
  const list = await kept();
  expect(list.getByRole('img', { name: 'Ảnh gio-hoc.jpg, do Nguyễn Thị Hạnh gửi' })).toHaveAttribute(
    'src',
    `/api/v1/attachments/${photo.id}/thumbnail`,
  );
  expect(list.getByRole('link', { name: 'gio-hoc.jpg' })).toHaveAttribute('download', 'gio-hoc.jpg');
  expect(list.getByText(/1,4 MB/)).toBeVisible();
  await userEvent.click(list.getByRole('button', { name: 'Gỡ' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Gỡ gio-hoc.jpg?' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Gỡ' }));
  expect(taken).toEqual([]);
  await userEvent.type(dialog.getByRole('textbox', { name: /Lý do gỡ/ }), 'Phụ huynh đề nghị');
  await userEvent.click(dialog.getByRole('button', { name: 'Gỡ' }));
  await waitFor(() => expect(taken).toEqual([{ etag: '"4"', action: 'takeDown', reason: 'Phụ huynh đề nghị' }]));
});

it('sends several pictures, one after another and in pieces, only with the statement of consent', async () => {
  const { pieces, announced } = service();
  renderPart(<AttachmentsOf owner={owner} actions={may} showsPeople />);
  await choose(file('mot.jpg', 600 * 1024), file('hai.jpg', 10));
  expect(screen.getByLabelText('Chụp ảnh')).toHaveAttribute('capture', 'environment');
  await userEvent.click(screen.getByRole('button', { name: 'Gửi 2 tệp' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Cần xác nhận điều này');
  expect(announced).toEqual([]);
  await userEvent.click(screen.getByRole('checkbox', { name: /đã đồng ý/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Gửi 2 tệp' }));
  const list = await kept();
  await waitFor(() => expect(list.getAllByRole('listitem')).toHaveLength(2));
  expect(announced).toMatchObject([
    { fileName: 'mot.jpg', consent: true },
    { fileName: 'hai.jpg', consent: true },
  ]);
  expect(pieces.map(({ offset, size, last }) => [offset, size, last])).toEqual([
    [0, 512 * 1024, false],
    [512 * 1024, 88 * 1024, true],
    [0, 10, true],
  ]);
});

it('asks no consent for a paper', async () => {
  const { announced } = service();
  renderPart(<AttachmentsOf owner={owner} actions={may} showsPeople />);
  await choose(file('bien-ban.pdf', 10, 'application/pdf'));
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Gửi 1 tệp' }));
  await waitFor(() => expect(announced).toMatchObject([{ fileName: 'bien-ban.pdf', consent: false }]));
});

it.each(['piece', 'answer'] as const)('goes on by itself where the network lost a %s', async (lost) => {
  const { pieces, lose } = service();
  lose.next = lost;
  renderPart(<AttachmentsOf owner={owner} actions={may} />);
  await choose(file('mot.jpg', 600 * 1024));
  await userEvent.click(screen.getByRole('button', { name: 'Gửi 1 tệp' }));
  expect((await kept()).getByText('mot.jpg')).toBeVisible();
  expect(pieces.map(({ offset, size }) => [offset, size])).toEqual([
    [0, 512 * 1024],
    [512 * 1024, 88 * 1024],
  ]);
});

it('waits while there is no network at all, and says so', async () => {
  const { pieces } = service();
  let away = true;
  server.use(
    contract.post('/api/v1/attachments', ({ response }) => (away ? response.untyped(HttpResponse.error()) : undefined)),
  );
  renderPart(<AttachmentsOf owner={owner} actions={may} />);
  await choose(file('mot.jpg', 10));
  await userEvent.click(screen.getByRole('button', { name: 'Gửi 1 tệp' }));
  expect(await screen.findByText(/^Mất mạng/)).toBeVisible();
  away = false;
  window.dispatchEvent(new Event('online'));
  expect((await kept()).getByText('mot.jpg')).toBeVisible();
  expect(pieces).toHaveLength(1);
});

it('goes on with a file that broke off before, when it is chosen again', async () => {
  const begun: Schema<'Attachment'> = {
    ...photo,
    fileName: 'mot.jpg',
    size: 10,
    status: 'UPLOADING',
    thumbnail: false,
  };
  const { pieces, announced } = service([begun]);
  renderPart(<AttachmentsOf owner={owner} actions={may} />);
  expect(await screen.findByText(/gửi dở/)).toBeVisible();
  await choose(file('mot.jpg', 10));
  await userEvent.click(screen.getByRole('button', { name: 'Gửi 1 tệp' }));
  expect((await kept()).getByText('mot.jpg')).toBeVisible();
  expect(announced).toEqual([]);
  expect(pieces).toMatchObject([{ id: begun.id, offset: 0 }]);
});

it('says in the service’s words why a file is not taken', async () => {
  service();
  server.use(
    contract.patch('/api/v1/attachments/{id}/upload', ({ response }) =>
      response.untyped(
        HttpResponse.json({ status: 400, title: 'Có chỗ cần sửa', detail: 'Tệp này có macro.' }, { status: 400 }),
      ),
    ),
  );
  renderPart(<AttachmentsOf owner={owner} actions={may} />);
  await choose(file('a.docx', 10, 'application/x'));
  await userEvent.click(screen.getByRole('button', { name: 'Gửi 1 tệp' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Tệp này có macro.');
  expect(screen.queryByRole('button', { name: 'Gửi tiếp' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Bỏ tệp này' }));
  expect(screen.queryByText('Tệp này có macro.')).not.toBeInTheDocument();
});

it('tells what was taken down, and who may not add why not', async () => {
  service([
    {
      ...photo,
      status: 'TAKEN_DOWN',
      takenDownBy: 'Lê Thị Mai',
      takenDownAt: '2026-11-21T02:30:00Z',
      takenDownReason: 'Nhầm ảnh',
    },
  ]);
  renderPart(<AttachmentsOf owner={owner} actions={mayNot} />);
  expect(
    await screen.findByText(/gio-hoc.jpg: Lê Thị Mai đã gỡ lúc 21\/11\/2026 09:30. Lý do: Nhầm ảnh/),
  ).toBeVisible();
  expect(screen.getByRole('button', { name: 'Thêm ảnh, tài liệu' })).toHaveAccessibleDescription('Cần quyền biên tập.');
  expect(screen.queryByLabelText('Chọn ảnh, tệp')).not.toBeInTheDocument();
});

it('shows nothing of a record’s scans to who neither has nor may add any', async () => {
  service();
  const { container } = renderPart(<AttachmentsOf owner={owner} actions={mayNot} title="Bản quét" />);
  await waitFor(() => expect(screen.queryByText('Bản quét')).not.toBeInTheDocument());
  expect(within(container).queryByRole('button')).not.toBeInTheDocument();
});
