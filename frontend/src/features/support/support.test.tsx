import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Schema } from '../../api/types';
import { renderApp } from '../../test/render';
import { contract, server } from '../../test/server';
import { aroundSessions, dongLo, teacher, tuongMai } from '../../test/sessionSamples';
import { markOf } from './mark';

const gift: Schema<'Contribution'> = {
  id: '019a0000-0000-7000-8000-000000000001',
  etag: '3',
  status: 'DELIVERED',
  schoolYear: '2026-2027',
  date: '2026-11-19',
  kind: 'BOOKS',
  quantity: 2000,
  unitOfMeasure: 'TITLE',
  givers: [dongLo],
  sponsors: [{ kind: 'ENTERPRISE', name: 'Công ty Sách Hồng Hà' }],
  receivers: [{ organisation: tuongMai }],
  deliveredOn: '2026-11-20',
  deliveredBy: 'Nguyễn Thị Hạnh',
  allowedActions: [
    { action: 'receive', allowed: true },
    { action: 'return', allowed: true },
    { action: 'seal', allowed: true },
  ],
};

/** A contribution on the service; what is done to it is written down. */
function shown(first: Schema<'Contribution'>, then: Partial<Schema<'Contribution'>> = {}) {
  let now = first;
  const done: { action: string; comment?: string; listSha256?: string; etag: string | null }[] = [];
  server.use(
    contract.get('/api/v1/contributions/{id}', ({ response }) => response(200).json(now)),
    contract.get('/api/v1/contributions/{id}/transitions', ({ response }) =>
      response(200).json({
        items: [
          { id: first.id, action: 'deliver', to: 'DELIVERED', at: '2026-11-20T02:30:00Z', by: 'Nguyễn Thị Hạnh' },
        ],
      }),
    ),
    contract.post('/api/v1/contributions/{id}/transitions', async ({ request, response }) => {
      done.push({ ...((await request.json()) as { action: string }), etag: request.headers.get('If-Match') });
      now = { ...now, ...then };
      return response(200).json(now);
    }),
    ...aroundSessions({ ...teacher, roles: ['APPROVER'], organisations: [{ ...tuongMai, ended: false }] }),
  );
  return done;
}

it('asks the receiver one question, and one tap says that it has come', async () => {
  const done = shown(gift, { etag: '4', status: 'RECEIVED', countedFrom: '2026-11-20', allowedActions: [] });
  renderApp(`/contributions/${gift.id}`);
  expect(await screen.findByRole('heading', { level: 1, name: 'Sách: 2.000 đầu sách' })).toBeVisible();
  const question = within(screen.getByRole('region', { name: 'Đã nhận chưa?' }));
  expect(question.getByText(/Trường Mầm non Đông Lỗ, Công ty Sách Hồng Hà/)).toBeVisible();
  await userEvent.click(question.getByRole('button', { name: 'Đã nhận đủ' }));
  expect(await screen.findByText('Đã xác nhận. Cảm ơn bạn!')).toBeVisible();
  expect(done).toEqual([{ action: 'receive', etag: '"3"' }]);
  expect(screen.getByText('Được tính vào số liệu từ ngày 20/11/2026.')).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Đã nhận chưa?' })).not.toBeInTheDocument();
});

it('returns it only with words that say what is not right', async () => {
  const done = shown(gift, { etag: '4', status: 'RETURNED', returnComment: 'Thiếu', allowedActions: [] });
  renderApp(`/contributions/${gift.id}`);
  await userEvent.click(await screen.findByRole('button', { name: 'Chưa đúng' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Trả lại để sửa' }));
  expect(done).toEqual([]);
  await userEvent.type(dialog.getByRole('textbox'), 'Thiếu hai đầu sách');
  await userEvent.click(dialog.getByRole('button', { name: 'Trả lại để sửa' }));
  expect(await screen.findByText('Đã trả lại cho bên trao.')).toBeVisible();
  expect(done).toEqual([{ action: 'return', comment: 'Thiếu hai đầu sách', etag: '"3"' }]);
});

it('sends the mark of a list and never the list, and tells whether a file is still the same', async () => {
  const list = new File(['Nguyễn Văn A'], 'danh-sach.xlsx');
  const mark = await markOf(list);
  const done = shown(gift, { etag: '4', listSha256: mark, listSealedOn: '2026-11-20' });
  renderApp(`/contributions/${gift.id}`);
  const panel = await screen.findByRole('region', { name: 'Danh sách người thụ hưởng' });
  const choose = (file: File) =>
    userEvent.upload(
      panel.querySelectorAll<HTMLInputElement>('input[type=file]')[done.length] as HTMLInputElement,
      file,
    );
  await choose(list);
  expect(await within(panel).findByText(mark)).toBeVisible();
  expect(done).toEqual([{ action: 'seal', listSha256: mark, etag: '"3"' }]);
  await choose(new File(['Nguyễn Văn B'], 'danh-sach.xlsx'));
  expect(await within(panel).findByText(/Không phải tệp đã gắn dấu/)).toBeVisible();
  await choose(list);
  expect(await within(panel).findByText('Đúng là tệp đã gắn dấu.')).toBeVisible();
});

it('is recorded in a few fields, and money is its own value', async () => {
  const sent: unknown[] = [];
  server.use(
    contract.post('/api/v1/contributions', async ({ request, response }) => {
      sent.push(await request.json());
      return response(201).json({ ...gift, allowedActions: [] });
    }),
    contract.get('/api/v1/contributions/{id}', ({ response }) => response(200).json({ ...gift, allowedActions: [] })),
    contract.get('/api/v1/contributions/{id}/transitions', ({ response }) => response(200).json({ items: [] })),
    contract.get('/api/v1/organisations', ({ response }) => response.untyped(Response.json({ items: [] }))),
    ...aroundSessions(),
  );
  renderApp(`/contributions/new?receiver=${tuongMai.code}`);
  await userEvent.click(await screen.findByRole('radio', { name: 'Tiền' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Số tiền (đồng)' }), '16000000');
  await userEvent.click(screen.getByRole('button', { name: 'Báo đã trao' }));
  expect(await screen.findByText('Đã ghi. Bên nhận được hỏi đã nhận chưa.')).toBeVisible();
  expect(sent).toEqual([
    expect.objectContaining({
      kind: 'MONEY',
      unitOfMeasure: 'VND',
      quantity: 16_000_000,
      givers: [dongLo.code],
      receivers: [tuongMai.code],
      deliver: true,
    }),
  ]);
  expect(sent[0]).not.toHaveProperty('valueVnd');
});

it('adds up the records of a figure only where they are counted alike', async () => {
  const answer = (items: Schema<'Contribution'>[]) =>
    server.use(
      contract.get('/api/v1/contributions', ({ response }) => response(200).json({ items })),
      ...aroundSessions(),
    );
  answer([gift, { ...gift, id: '019a0000-0000-7000-8000-000000000002', quantity: 300 }]);
  const { unmount } = renderApp('/contributions?asOf=2023-11-15&standing=COUNTED&giver=HN-005');
  expect(await screen.findByText(/Cộng: 2\.300 đầu sách\./)).toBeVisible();
  unmount();
  answer([gift, { ...gift, id: '019a0000-0000-7000-8000-000000000002', unitOfMeasure: 'COPY' }]);
  renderApp('/contributions?asOf=2023-11-15&standing=COUNTED&receiver=HN-272');
  expect(await screen.findByText(/HN-272 nhận/)).toBeVisible();
  expect(await screen.findAllByRole('link', { name: /2\.000/ })).not.toHaveLength(0);
  expect(screen.queryByText(/Cộng:/)).not.toBeInTheDocument();
});
