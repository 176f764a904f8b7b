import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Schema } from '../../api/types';
import { approver, around, nghiaDo, pairing, paper, phucThoSchool } from '../../test/joint';
import { renderApp } from '../../test/render';
import { signedIn } from '../../test/samples';
import { contract, server } from '../../test/server';

type Agreement = Schema<'Agreement'>;

const renewal = '01890000-0000-7000-8000-0000000000e2';

function serviceWith(record: Agreement) {
  const sent: { etag?: string | null; body: unknown }[] = [];
  server.use(
    contract.get('/api/v1/me', ({ response }) => response(200).json(approver)),
    contract.get('/api/v1/agreements/{id}', ({ params, response }) =>
      response(200).json(params.id === renewal ? { ...paper, id: renewal, renewsId: record.id } : record),
    ),
    contract.put('/api/v1/agreements/{id}', async ({ request, response }) => {
      sent.push({ etag: request.headers.get('If-Match'), body: await request.json() });
      return response(200).json(record);
    }),
    contract.post('/api/v1/agreements/{id}/transitions', async ({ request, response }) => {
      sent.push({ etag: request.headers.get('If-Match'), body: await request.json() });
      return response(200).json(record);
    }),
    contract.delete('/api/v1/agreements/{id}', ({ request, response }) => {
      sent.push({ etag: request.headers.get('If-Match'), body: undefined });
      return response(200).json(pairing);
    }),
    contract.post('/api/v1/agreements', async ({ request, response }) => {
      sent.push({ body: await request.json() });
      return response(201).json({ ...paper, id: renewal });
    }),
    ...signedIn,
    ...around,
  );
  return sent;
}

const open = () => renderApp(`/agreements/${paper.id}`);

const allowed = (...actions: string[]) => actions.map((action) => ({ action, allowed: true }));

it('tells what the paper says, who signs for whom, and offers its draft', async () => {
  serviceWith({ ...paper, place: 'Hà Nội', allowedActions: allowed('paper') });
  open();
  expect(await screen.findByRole('heading', { level: 1, name: /số 22/ })).toBeVisible();
  expect(screen.getByRole('link', { name: `${nghiaDo.name} – ${phucThoSchool.name}` })).toHaveAttribute(
    'href',
    `/pairings/${pairing.id}`,
  );
  expect(screen.getAllByRole('listitem').map((each) => each.textContent)).toEqual(
    expect.arrayContaining(paper.commitments),
  );
  expect(screen.getByText('Trần Văn Bình – Phó Hiệu trưởng')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Tải dự thảo Word' })).toHaveAttribute(
    'href',
    `/api/v1/agreements/${paper.id}/paper`,
  );
  expect(screen.queryByRole('button', { name: 'Chấm dứt' })).not.toBeInTheDocument();
});

it('changes a draft: what was moved, added and left empty', async () => {
  const sent = serviceWith({ ...paper, allowedActions: allowed('amend') });
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Sửa dự thảo' }));
  await userEvent.click(screen.getByRole('button', { name: 'Đưa cam kết 2 lên trên' }));
  await userEvent.click(screen.getByRole('button', { name: 'Thêm cam kết' }));
  const second = within(screen.getByRole('group', { name: `Người ký của ${phucThoSchool.name}` }));
  await userEvent.clear(second.getByRole('textbox', { name: 'Chức vụ' }));
  await userEvent.click(screen.getByRole('button', { name: 'Lưu dự thảo' }));
  expect(await second.findByText('Cần điền')).toBeVisible();
  await userEvent.clear(second.getByRole('textbox', { name: 'Họ và tên' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Đến hết ngày' }), '31/05/2030');
  await userEvent.click(screen.getByRole('button', { name: 'Lưu dự thảo' }));
  await waitFor(() =>
    expect(sent).toEqual([
      {
        etag: '"2"',
        body: {
          type: 'MEMORANDUM',
          number: '22',
          validUntil: '2030-05-31',
          signatories: [{ side: 'FIRST', name: 'Nguyễn Thị Lan', post: 'Hiệu trưởng' }],
          commitments: ['Trao đổi giáo viên cốt cán', 'Mỗi học kỳ một chuyên đề'],
        },
      },
    ]),
  );
});

it('says in words how long it still holds, and renews it', async () => {
  const sent = serviceWith({
    ...paper,
    status: 'SIGNED',
    signedOn: '2025-01-05',
    validUntil: '2026-12-20',
    allowedActions: allowed('renew', 'terminate'),
  });
  const { router } = open();
  expect(await screen.findByText('Còn 30 ngày là hết hạn, đến hết 20/12/2026.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Gia hạn' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Gia hạn' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(`/agreements/${renewal}`));
  expect(sent).toEqual([{ body: { pairingId: pairing.id, type: 'MEMORANDUM', renewsId: paper.id } }]);
});

it('terminates it with a reason and a day', async () => {
  const sent = serviceWith({ ...paper, status: 'SIGNED', allowedActions: allowed('terminate') });
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Chấm dứt' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/vẫn được tính là đã từng ký/)).toBeVisible();
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Lý do chấm dứt' }), 'Ghi nhầm');
  expect(dialog.getByText(/không còn được tính là đã ký/)).toBeVisible();
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Lý do chấm dứt' }), 'Không còn hoạt động');
  await userEvent.click(dialog.getByRole('button', { name: 'Chấm dứt' }));
  await waitFor(() =>
    expect(sent).toEqual([{ etag: '"2"', body: { action: 'terminate', endReason: 'INACTIVE', on: '2026-11-20' } }]),
  );
});

it('throws a draft away once it is asked for, and goes back to the pairing', async () => {
  const sent = serviceWith({ ...paper, allowedActions: allowed('amend', 'discard') });
  const { router } = open();
  await userEvent.click(await screen.findByRole('button', { name: 'Bỏ dự thảo' }));
  expect(sent).toEqual([]);
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Bỏ dự thảo' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(`/pairings/${pairing.id}`));
  expect(sent).toEqual([{ etag: '"2"', body: undefined }]);
  expect(await screen.findByText('Đã bỏ dự thảo.')).toBeVisible();
});

it('does not offer to throw away what was signed, and says when nobody knows who signed', async () => {
  serviceWith({ ...paper, status: 'SIGNED', signatories: [], allowedActions: allowed('discard', 'terminate') });
  open();
  expect(await screen.findByText('Không ghi ai đã ký.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Bỏ dự thảo' })).not.toBeInTheDocument();
});
