import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { NetworkLost } from '../api/problems';
import { renderPart } from '../test/render';
import { DataList, type ListQuery } from './DataList';

interface Row {
  id: string;
  name: string;
  minutes: number;
}

const rows: Row[] = [
  { id: 'a', name: 'Trường Mầm non Đông Lỗ', minutes: 120 },
  { id: 'b', name: 'Trường Mầm non Tương Mai', minutes: 90 },
];

function queryOf(part: Partial<ListQuery<Row>>): ListQuery<Row> {
  return {
    data: undefined,
    error: null,
    isPending: false,
    hasNextPage: false,
    isFetchingNextPage: false,
    isFetchNextPageError: false,
    fetchNextPage: vi.fn(),
    refetch: vi.fn(),
    ...part,
  };
}

function show(query: ListQuery<Row>) {
  renderPart(
    <DataList
      caption="Các trường"
      query={query}
      rowKey={(row) => row.id}
      columns={[
        { key: 'name', header: 'Tên', cell: (row) => row.name },
        { key: 'minutes', header: 'Số phút', cell: (row) => row.minutes, align: 'end' },
      ]}
      empty={<p>Chưa có trường nào</p>}
    />,
  );
}

const page = (items: Row[]) => ({ pages: [{ items }], pageParams: [undefined] });

it('is a table whose rows have a name and whose values are labelled', () => {
  show(queryOf({ data: page(rows) }));
  const table = screen.getByRole('table', { name: 'Các trường' });
  expect(within(table).getByRole('rowheader', { name: 'Trường Mầm non Đông Lỗ' })).toBeVisible();
  expect(within(table).getByRole('cell', { name: '120' })).toHaveAttribute('data-label', 'Số phút');
  expect(screen.getByText('Tất cả 2 mục')).toBeVisible();
});

it('asks for more when there is more', async () => {
  const query = queryOf({ data: page(rows), hasNextPage: true });
  show(query);
  await userEvent.click(screen.getByRole('button', { name: 'Xem thêm' }));
  expect(query.fetchNextPage).toHaveBeenCalledOnce();
});

it('says how many there are in all, where the service counted them', () => {
  const data = { pages: [{ items: rows, count: { value: 1000, more: true } }], pageParams: [undefined] };
  show(queryOf({ data, hasNextPage: true }));
  expect(screen.getByText('Đang hiện 2 trên 1.000+ mục')).toBeVisible();
});

it('shows its shape while it loads, its words when empty, and a way on after an error', async () => {
  show(queryOf({ isPending: true }));
  expect(screen.getByRole('status')).toHaveTextContent('Đang tải…');
  show(queryOf({ data: page([]) }));
  expect(screen.getByText('Chưa có trường nào')).toBeVisible();
  const failed = queryOf({ error: new NetworkLost(new TypeError()) });
  show(failed);
  expect(screen.getByRole('alert')).toHaveTextContent('Mất kết nối mạng');
  await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(failed.refetch).toHaveBeenCalledOnce();
});
