import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { expect, it } from 'vitest';
import type { Schema } from '../../api/types';
import { around, refusal } from '../../test/joint';
import { renderPart } from '../../test/render';
import { cauGiay } from '../../test/samples';
import { contract, server } from '../../test/server';
import { RecordChanges } from './RecordChanges';

const id = '01890000-0000-7000-8000-0000000000f1';

const edited: Schema<'HistoryEntry'> = {
  id: '01890000-0000-7000-8000-00000000ae11',
  at: '2026-11-20T02:00:00Z',
  action: 'edit',
  by: 'Trần Thị Mai',
  organisation: cauGiay,
  comment: 'Sửa theo góp ý',
  changes: [
    { field: 'date', from: '2026-11-18', to: '2026-11-19' },
    { field: 'note', from: 'Nháp' },
    { field: 'themes', from: 'CHILD_CARE', to: 'CHILD_CARE; NEW_THEME' },
    { part: 'partners', item: 'Trường A', field: 'organisation', to: 'Trường A' },
    { part: 'partners', item: 'Trường B', field: 'organisation', to: 'Trường B' },
  ],
};

const imported: Schema<'HistoryEntry'> = {
  id: '01890000-0000-7000-8000-00000000ae12',
  at: '2026-11-19T02:00:00Z',
  action: 'import',
  changes: [
    { field: 'status', to: 'CONFIRMED' },
    { field: 'kind', to: 'EXCHANGE' },
  ],
};

function history(items: Schema<'HistoryEntry'>[]) {
  let asked = 0;
  server.use(
    contract.get('/api/v1/session-reports/{id}/history', ({ response }) => {
      asked += 1;
      return response(200).json({ items });
    }),
    ...around,
  );
  return () => asked;
}

it('asks only when somebody wants to know, and says each change in words', async () => {
  const asked = history([edited, imported]);
  renderPart(<RecordChanges collection="session-reports" id={id} />);
  expect(screen.getByRole('region', { name: 'Lịch sử thay đổi' })).toBeVisible();
  expect(asked()).toBe(0);
  await userEvent.click(screen.getByRole('button', { name: 'Xem từng thay đổi' }));
  expect(await screen.findByText('Sửa')).toBeVisible();
  expect(screen.getByText('20/11/2026 09:00 · Trần Thị Mai · Phòng GD&ĐT quận Cầu Giấy')).toBeVisible();
  expect(screen.getByText('“Sửa theo góp ý”')).toBeVisible();
  const said = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(said).toEqual([
    'Ngày tổ chức: 18/11/2026 → 19/11/2026',
    'Ghi chú: bỏ “Nháp”',
    'Nội dung: Chăm sóc trẻ → Chăm sóc trẻ, NEW_THEME',
    'Đơn vị: Trường A',
    'Đơn vị: Trường B',
    'Tình trạng: Đã xác nhận',
    'Loại: Giao lưu, chia sẻ kinh nghiệm',
  ]);
  expect(screen.getByText('Đơn vị tham gia: Trường A')).toBeVisible();
  expect(screen.getByText('19/11/2026 09:00 · Hệ thống')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Thu gọn' }));
  expect(screen.queryByText('Sửa')).not.toBeInTheDocument();
});

it('names a side once that was written anew, with what is new of it', async () => {
  const partner = { part: 'partners', item: 'Trường A' };
  const date = { field: 'confirmedOn', to: '2026-11-20' };
  history([
    {
      ...edited,
      action: 'confirm',
      changes: [
        { ...partner, field: 'organisation', from: 'Trường A' },
        { part: 'session_standing', field: 'standing', from: 'UNCONFIRMED', to: 'COUNTED' },
        { ...partner, field: 'organisation', to: 'Trường A' },
        { ...partner, ...date },
        { part: 'lines', item: 'Dạy mẫu', field: 'minutes', to: '45' },
        { part: 'lines', item: 'Dạy mẫu', field: 'minutes', to: '90' },
      ],
    },
  ]);
  renderPart(<RecordChanges collection="session-reports" id={id} />);
  await userEvent.click(screen.getByRole('button', { name: 'Xem từng thay đổi' }));
  expect(await screen.findAllByText('Đơn vị tham gia: Trường A')).toHaveLength(1);
  expect(screen.getByText('Ngày xác nhận: 20/11/2026')).toBeVisible();
  expect(screen.queryByText('Đơn vị: Trường A')).not.toBeInTheDocument();
  expect(screen.getAllByText('Nội dung kế hoạch: Dạy mẫu')).toHaveLength(2);
});

it('says it in English too', async () => {
  await i18next.changeLanguage('en');
  history([imported]);
  renderPart(<RecordChanges collection="session-reports" id={id} name="Report" />);
  await userEvent.click(
    within(screen.getByRole('region', { name: 'History of changes: Report' })).getByRole('button', {
      name: 'Show each change',
    }),
  );
  expect(await screen.findByText('Imported from a file')).toBeVisible();
  expect(screen.getByText('Status: Confirmed')).toBeVisible();
});

it('says whom it concerns to who is not among them', async () => {
  server.use(
    contract.get('/api/v1/session-reports/{id}/history', ({ response }) =>
      response.untyped(refusal({ status: 403, code: 'HISTORY_NOT_YOURS', detail: 'Lịch sử dành cho các bên.' })),
    ),
    ...around,
  );
  renderPart(<RecordChanges collection="session-reports" id={id} />);
  await userEvent.click(screen.getByRole('button', { name: 'Xem từng thay đổi' }));
  expect(await screen.findByText('Lịch sử dành cho các bên.')).toBeVisible();
});
