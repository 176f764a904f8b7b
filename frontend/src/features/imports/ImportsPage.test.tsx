import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { administrator } from '../../test/reformSamples';
import { renderApp } from '../../test/render';
import { signedIn } from '../../test/samples';
import { contract, server } from '../../test/server';

const counted = {
  applied: false,
  created: 3,
  updated: 0,
  unchanged: 1,
  rejected: 0,
  problemCount: 0,
  problems: [],
  notices: [],
};

/** The import of a collection that answers in turn, and what it was asked. */
function importOf(collection: string, ...answers: object[]) {
  const asked: { query: string; type: string | null }[] = [];
  server.use(
    contract.get('/api/v1/me', ({ response }) => response(200).json(administrator)),
    ...signedIn,
    http.post(`*/api/v1/${collection}/imports`, ({ request }) => {
      asked.push({
        query: new URL(request.url).search,
        type: request.headers.get('Content-Type'),
      });
      return HttpResponse.json(answers[asked.length - 1] ?? {});
    }),
  );
  return asked;
}

async function choose(name: string, content = 'code,name\n') {
  await userEvent.upload(await screen.findByLabelText('Chọn tệp'), new File([content], name));
}

it('checks a file first, then writes it', async () => {
  const asked = importOf('schools', counted, { ...counted, applied: true });
  renderApp('/imports');
  await choose('schools.csv');
  expect(await screen.findByText('Tệp schools.csv dùng được. Chưa ghi gì.')).toBeVisible();
  expect(asked).toEqual([{ query: '?validateOnly=true&partial=false', type: 'text/csv' }]);
  await userEvent.click(screen.getByRole('button', { name: 'Ghi vào hệ thống' }));
  expect(await screen.findByText('Đã ghi tệp schools.csv.')).toBeVisible();
  expect(asked[1]?.query).toBe('?validateOnly=false&partial=false');
  expect(screen.queryByRole('button', { name: 'Ghi vào hệ thống' })).toBeNull();
});

it('shows every problem by row and column and offers to write the good rows alone', async () => {
  const problem = {
    row: 7,
    column: 'parentCode',
    heading: 'Mã cấp trên',
    value: 'HN-999',
    code: 'UNKNOWN',
    message: 'Không có đơn vị HN-999.',
  };
  const asked = importOf(
    'organisations',
    { ...counted, rejected: 1, problems: [problem] },
    { ...counted, applied: true },
  );
  renderApp('/imports');
  await choose('units.csv');
  const row = within(await screen.findByRole('row', { name: /HN-999/ }));
  expect(row.getByText('7')).toBeVisible();
  expect(row.getByText('Mã cấp trên')).toBeVisible();
  expect(row.getByText('parentCode')).toBeVisible();
  expect(row.getByText('Không có đơn vị HN-999.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Ghi vào hệ thống' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Chỉ ghi các dòng đúng' }));
  expect(await screen.findByText('Đã ghi tệp units.csv.')).toBeVisible();
  expect(asked[1]?.query).toBe('?validateOnly=false&partial=true');
});

it('says what a file leaves to be done, and once it is applied where', async () => {
  const notices = [
    {
      code: 'LEFT_UNDER_ENDED',
      message: 'Còn 2 trường đứng dưới đơn vị đã kết thúc.',
      count: 2,
      records: '/api/v1/organisations?parentEnded=true',
    },
  ];
  importOf('successions', { ...counted, notices }, { ...counted, applied: true, notices });
  renderApp('/imports');
  await choose('successions.csv');
  expect(await screen.findByText(/Còn 2 trường đứng dưới đơn vị đã kết thúc/)).toBeVisible();
  expect(screen.getByText('Ghi xong tệp này còn việc phải làm')).toBeVisible();
  expect(screen.queryByRole('link', { name: /Xem danh sách/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Ghi vào hệ thống' }));
  expect(await screen.findByText('Còn việc phải làm tiếp')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Xem danh sách 2 nơi' })).toHaveAttribute(
    'href',
    '/organisations?parentEnded=true',
  );
});

it('says how many problems there are when only the first are listed', async () => {
  const problems = Array.from({ length: 1000 }, (_, at) => ({
    row: at + 2,
    column: 'parentCode',
    value: 'HN-999',
    code: 'PARENT_UNKNOWN',
    message: 'Không có đơn vị HN-999.',
  }));
  importOf('organisations', { ...counted, rejected: 2500, problemCount: 2500, problems });
  renderApp('/imports');
  await choose('units.csv');
  expect(await screen.findByText(/^Có 2\.500 chỗ cần sửa, chỉ 1\.000 chỗ đầu tiên được liệt kê/)).toBeVisible();
});

it('refuses what is no table before sending it', async () => {
  const asked = importOf('organisations');
  renderApp('/imports');
  await userEvent.upload(await screen.findByLabelText('Chọn tệp'), new File(['x'], 'units.pdf'), {
    applyAccept: false,
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('units.pdf không phải CSV hay XLSX');
  expect(asked).toEqual([]);
});

it('says the service’s own sentence when the whole file is refused', async () => {
  server.use(
    contract.get('/api/v1/me', ({ response }) => response(200).json(administrator)),
    ...signedIn,
    http.post('*/api/v1/pairings/imports', () =>
      HttpResponse.json({ status: 400, code: 'COLUMN_MISSING', detail: 'Thiếu cột firstCode.' }, { status: 400 }),
    ),
  );
  renderApp('/imports?kind=pairings');
  await choose('bang.csv');
  expect(await screen.findByText('Thiếu cột firstCode.')).toBeVisible();
});

it('shows no form to who could never send it', async () => {
  server.use(...signedIn);
  renderApp('/imports');
  expect(await screen.findByText('Bạn chưa được nhập dữ liệu từ tệp')).toBeVisible();
  expect(screen.queryByLabelText('Chọn tệp')).toBeNull();
});
