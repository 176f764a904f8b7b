import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Schema } from '../../api/types';
import { approver, around, nghiaDo, pairing, paper, phucThoSchool, plan, refusal, stale } from '../../test/joint';
import { renderApp } from '../../test/render';
import { signedIn } from '../../test/samples';
import { contract, server } from '../../test/server';

type Pairing = Schema<'Pairing'>;

function serviceWith(record: Pairing, answer?: () => Response) {
  const acts: { etag: string | null; body: unknown }[] = [];
  server.use(
    contract.get('/api/v1/me', ({ response }) => response(200).json(approver)),
    contract.get('/api/v1/pairings/{id}', ({ response }) => response(200).json(record)),
    contract.post('/api/v1/pairings/{id}/transitions', async ({ request, response }) => {
      acts.push({ etag: request.headers.get('If-Match'), body: await request.json() });
      return response.untyped(answer?.() ?? Response.json({ ...record, status: 'ACTIVE' }));
    }),
    ...signedIn,
    ...around,
  );
  return acts;
}

const open = () => renderApp(`/pairings/${pairing.id}`);

const proposed: Pairing = {
  ...pairing,
  status: 'PROPOSED',
  since: undefined,
  proposedBy: phucThoSchool,
  message: 'Mong được cùng làm việc.',
  allowedActions: [
    { action: 'accept', allowed: true },
    { action: 'decline', allowed: true },
    { action: 'withdraw', allowed: false, reason: 'Chỉ bên đề nghị mới rút được.' },
    { action: 'end', allowed: false, reason: 'Kết nghĩa này chưa có hiệu lực.' },
  ],
};

it('offers the steps of a proposal, says why one is not possible, and leaves out what does not belong here', async () => {
  const acts = serviceWith(proposed);
  open();
  expect(await screen.findByRole('button', { name: 'Từ chối' })).toBeEnabled();
  expect(screen.getByRole('button', { name: 'Rút đề nghị' })).toHaveAccessibleDescription(
    'Chỉ bên đề nghị mới rút được.',
  );
  expect(screen.queryByRole('button', { name: 'Kết thúc kết nghĩa' })).not.toBeInTheDocument();
  expect(screen.getByText('Mong được cùng làm việc.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Nhận lời' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Nhận lời kết nghĩa?' }));
  await userEvent.type(dialog.getByRole('textbox', { name: 'Lời nhắn cho bên kia' }), 'Rất vui');
  await userEvent.click(dialog.getByRole('button', { name: 'Nhận lời' }));
  await waitFor(() => expect(acts).toEqual([{ etag: '"3"', body: { action: 'accept', comment: 'Rất vui' } }]));
  expect(await screen.findByText(/Hai bên bắt đầu kết nghĩa\./)).toBeVisible();
});

it('says that someone was faster', async () => {
  serviceWith(proposed, () => refusal(stale));
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Từ chối' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Từ chối' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent('Có người vừa thay đổi nội dung này');
});

it('ends a pairing with its reason and day', async () => {
  const acts = serviceWith({ ...pairing, allowedActions: [{ action: 'end', allowed: true }] });
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Kết thúc kết nghĩa' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Lý do kết thúc' }), 'Không còn hoạt động');
  await userEvent.click(dialog.getByRole('button', { name: 'Kết thúc kết nghĩa' }));
  await waitFor(() => expect(acts[0]?.body).toEqual({ action: 'end', endReason: 'INACTIVE', on: '2026-11-20' }));
});

it('offers the papers that fit the two, as the service says', async () => {
  serviceWith({
    ...pairing,
    agreementTypes: ['MEMORANDUM', 'PLEDGE'],
    allowedActions: [{ action: 'addAgreement', allowed: true }],
  });
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Soạn văn bản' }));
  const types = within(await screen.findByRole('combobox', { name: 'Loại văn bản' }));
  expect(types.getAllByRole('option').map((each) => each.textContent)).toEqual([
    'Biên bản ghi nhớ song phương',
    'Cam kết giao ước',
  ]);
});

it('leads to both sides and their parents, and tells what was signed', async () => {
  const agreement: Schema<'PairingAgreement'> = {
    id: '01890000-0000-7000-8000-0000000000e1',
    etag: '2',
    pairingId: pairing.id,
    type: 'MEMORANDUM',
    number: '22',
    signedOn: '2026-09-06',
    status: 'DRAFT',
    confirmedBy: [nghiaDo],
    allowedActions: [{ action: 'sign', allowed: true }],
  };
  const signed: (string | null)[] = [];
  serviceWith({
    ...pairing,
    agreements: [agreement],
    allowedActions: [{ action: 'addAgreement', allowed: true }],
  });
  server.use(
    contract.post('/api/v1/agreements/{id}/transitions', ({ request, response }) => {
      signed.push(request.headers.get('If-Match'));
      return response(200).json({ ...paper, status: 'SIGNED' });
    }),
  );
  open();
  expect(await screen.findByRole('link', { name: phucThoSchool.name })).toHaveAttribute(
    'href',
    `/organisations/${phucThoSchool.code}`,
  );
  expect(screen.getByText(`Đã xác nhận: ${nghiaDo.name}`)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Xác nhận đã ký' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Xác nhận đã ký' }));
  await waitFor(() => expect(signed).toEqual(['"2"']));
});

it('begins the plan of the current year, once', async () => {
  const sent: unknown[] = [];
  serviceWith({ ...pairing, allowedActions: [{ action: 'draftPlan', allowed: true }] });
  server.use(
    contract.post('/api/v1/activity-plans', async ({ request, response }) => {
      sent.push(await request.json());
      return response(201).json({ ...plan, lines: [] });
    }),
    contract.get('/api/v1/activity-plans/{id}', ({ response }) => response(200).json({ ...plan, lines: [] })),
  );
  const { router } = open();
  await userEvent.click(await screen.findByRole('button', { name: 'Lập kế hoạch 2026–2027' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(`/plans/${plan.id}`));
  expect(sent).toEqual([{ id: expect.any(String), pairingId: pairing.id, schoolYear: '2026-2027' }]);
});
