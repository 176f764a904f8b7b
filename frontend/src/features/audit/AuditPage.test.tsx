import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it, vi } from 'vitest';
import type { Schema } from '../../api/types';
import { around, nghiaDo, pairing } from '../../test/joint';
import { renderApp } from '../../test/render';
import { cauGiay, me, signedIn } from '../../test/samples';
import { contract, server } from '../../test/server';

const auditor: Schema<'Me'> = { ...me, name: 'Lý Thanh Vân', roles: ['VIEWER', 'AUDITOR'], wholeProgramme: true };

const accepted: Schema<'AuditEvent'> = {
  id: '01890000-0000-7000-8000-00000000ae01',
  at: '2026-11-20T01:30:00Z',
  action: 'UPDATE',
  by: 'Trần Thị Mai',
  organisation: cauGiay,
  operation: 'transitionPairing',
  collection: 'pairings',
  recordId: pairing.id,
  changes: [
    { field: 'status', from: 'PROPOSED', to: 'ACTIVE' },
    { field: 'since', to: '2026-11-20' },
  ],
  address: '10.0.0.7',
  traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
  transaction: '812',
  databaseRole: 'chungtay_service',
};

const refused: Schema<'AuditEvent'> = {
  id: '01890000-0000-7000-8000-00000000ae02',
  at: '2026-11-20T01:29:00Z',
  action: 'REFUSED',
  by: 'Ngô Văn Tư',
  operation: 'transitionPairing',
  collection: 'pairings',
  recordId: pairing.id,
  request: `POST /api/v1/pairings/${pairing.id}/transitions`,
  status: 403,
  code: 'ROLE_MISSING',
  changes: [],
  transaction: '811',
  databaseRole: 'chungtay_service',
};

const behind: Schema<'AuditEvent'> = {
  ...accepted,
  id: '01890000-0000-7000-8000-00000000ae03',
  action: 'CREATE',
  by: undefined,
  collection: 'session-reports',
  part: 'partners',
  changes: [{ part: 'partners', item: nghiaDo.name, field: 'organisation', to: nghiaDo.name }],
  databaseRole: 'chungtay_owner',
};

function trail(items: Schema<'AuditEvent'>[], person = auditor) {
  const asked: string[] = [];
  server.use(
    contract.get('/api/v1/me', ({ response }) => response(200).json(person)),
    contract.get('/api/v1/audit-events', ({ request, response }) => {
      const query = new URL(request.url).searchParams;
      query.delete('pageSize');
      asked.push(query.toString());
      return response(200).json({ items });
    }),
    ...signedIn,
    ...around,
  );
  return asked;
}

it('says who did what, for whom and when, and what differs in words', async () => {
  trail([accepted, refused, behind]);
  renderApp('/audit');
  const row = await screen.findByRole('row', { name: /Trần Thị Mai/ });
  for (const words of [
    '20/11/2026 08:30',
    'Phòng GD&ĐT quận Cầu Giấy',
    'Từ 10.0.0.7',
    'Thay đổi',
    'Tình trạng: Đang đề nghị → Đang kết nghĩa',
    'Từ ngày: 20/11/2026',
    'Kết nghĩa',
  ]) {
    expect(row).toHaveTextContent(words);
  }
  expect(within(row).getByRole('link', { name: 'Mở hồ sơ' })).toHaveAttribute('href', `/pairings/${pairing.id}`);
  const denied = screen.getByRole('row', { name: /Ngô Văn Tư/ });
  expect(denied).toHaveTextContent('Thực hiện một bước: Kết nghĩa');
  expect(denied).toHaveTextContent('Lý do: vai trò không có quyền này');
  expect(within(denied).getByText('ROLE_MISSING (403)')).toBeVisible();
  expect(within(denied).getByText('transitionPairing')).toBeVisible();
  expect(denied).toHaveTextContent(`Yêu cầu: POST /api/v1/pairings/${pairing.id}/transitions`);
  expect(screen.getByText('Ghi thẳng vào cơ sở dữ liệu bởi chungtay_owner')).toBeVisible();
});

it('tells what was read, and names its fields above them', async () => {
  trail([
    { ...refused, action: 'READ', operation: 'listPeople', collection: 'people', status: undefined, code: undefined },
  ]);
  renderApp('/audit');
  expect(await screen.findByText('Xem danh sách: Người và vai trò')).toBeVisible();
  expect(screen.getByText('Người thực hiện', { selector: 'label' })).toBeVisible();
});

it('asks for what the address says, and writes what is chosen into it', async () => {
  const asked = trail([accepted]);
  const { router } = renderApp('/audit?action=REFUSED&from=2026-11-01&organisation=HN-005');
  expect(await screen.findByRole('row', { name: /Trần Thị Mai/ })).toBeVisible();
  expect(asked.at(-1)).toBe('action=REFUSED&from=2026-11-01&organisation=HN-005');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Việc' }), 'Xóa');
  await waitFor(() => expect(asked.at(-1)).toContain('action=DELETE'));
  await userEvent.click(screen.getByRole('link', { name: 'Chỉ hồ sơ này' }));
  await waitFor(() => expect(asked.at(-1)).toBe(`record=${pairing.id}`));
  await userEvent.type(screen.getByRole('searchbox', { name: 'Người thực hiện' }), 'mai');
  await waitFor(() => expect(router.state.location.searchStr).toContain('person=mai'));
});

it('is offered to the auditor alone', async () => {
  trail([accepted]);
  const { unmount } = renderApp('/audit');
  expect(await screen.findAllByRole('link', { name: 'Nhật ký kiểm tra' })).not.toHaveLength(0);
  unmount();
  const asked = trail([accepted], me);
  renderApp('/audit');
  expect(await screen.findByText('Trang này dành cho người làm kiểm tra của Sở.')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Nhật ký kiểm tra' })).not.toBeInTheDocument();
  expect(asked).toEqual([]);
});

it('lets the trail be taken away as a file, exactly as it is filtered', async () => {
  trail([accepted]);
  const taken: string[] = [];
  server.use(
    http.get('*/api/v1/audit-events', ({ request }) => {
      if (request.headers.get('Accept') !== 'text/csv') {
        return undefined;
      }
      taken.push(new URL(request.url).search);
      return new HttpResponse('at\r\n');
    }),
  );
  // The test's browser has no addresses for files.
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  renderApp('/audit?action=UPDATE&person=mai');
  await userEvent.click(await screen.findByRole('button', { name: 'Tải cả danh sách về dạng CSV' }));
  await waitFor(() => expect(click).toHaveBeenCalled());
  expect(taken).toEqual(['?action=UPDATE&person=mai']);
  click.mockRestore();
});
