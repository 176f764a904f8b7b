import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderApp } from '../../test/render';
import { cauGiay, phucTho, signedIn } from '../../test/samples';
import { contract, server } from '../../test/server';
import { grouped, type Task } from './tasks';

function task(part: Partial<Task>): Task {
  return {
    kind: 'CONFIRM_SESSION',
    collection: 'session-reports',
    recordId: '01890000-0000-7000-8000-0000000000a1',
    etag: '7',
    action: 'confirm',
    title: 'Chuyên đề: Chăm sóc trẻ',
    organisation: cauGiay,
    counterpart: phucTho,
    since: '2026-11-17',
    ...part,
  };
}

/** A service that forgets a task once it was done, and refuses the tasks it is told to. */
function serviceWith(tasks: Task[], refused: readonly string[] = []) {
  const asked: { id: string; etag: string | null; body: unknown }[] = [];
  let left = tasks;
  const act = async (id: string, request: Request) => {
    asked.push({ id, etag: request.headers.get('If-Match'), body: await request.json() });
    const ok = !refused.includes(id);
    left = ok ? left.filter((each) => each.recordId !== id) : left;
    return ok;
  };
  server.use(
    ...signedIn,
    contract.get('/api/v1/worklist', ({ response }) => response(200).json({ items: left })),
    contract.post('/api/v1/session-reports/{id}/transitions', async ({ params, request, response }) =>
      (await act(params.id, request))
        ? response.untyped(Response.json({}))
        : response.untyped(
            Response.json(
              { type: 'about:blank', title: 'Đã thay đổi', status: 412, code: 'STALE', detail: 'Phúc Thọ vừa sửa.' },
              { status: 412, headers: { 'Content-Type': 'application/problem+json' } },
            ),
          ),
    ),
    contract.post('/api/v1/pairings/{id}/transitions', async ({ params, request, response }) => {
      await act(params.id, request);
      return response.untyped(Response.json({}));
    }),
  );
  return asked;
}

const pairing = task({
  kind: 'ACCEPT_PAIRING',
  collection: 'pairings',
  recordId: '01890000-0000-7000-8000-0000000000b1',
  action: 'accept',
  title: 'Cầu Giấy – Phúc Thọ',
});
const returned = task({
  kind: 'CORRECT_SESSION',
  recordId: '01890000-0000-7000-8000-0000000000c1',
  action: undefined,
  title: 'Chuyên đề: Dạy mẫu',
});

it('keeps the order of the service inside its groups', () => {
  expect(grouped([pairing, returned, task({})]).map((each) => [each.group, each.tasks.length])).toEqual([
    ['decide', 2],
    ['correct', 1],
  ]);
});

it('writes a long wait as every other number', async () => {
  serviceWith([task({ since: '2023-09-29' })]);
  renderApp('/');
  expect(await screen.findByText(/chờ 1\.148 ngày, từ 29\/09\/2023/)).toBeVisible();
});

it('acts with one tap, on the state that was seen, and says so', async () => {
  const asked = serviceWith([task({}), returned]);
  renderApp('/');
  const group = within(await screen.findByRole('region', { name: /Chờ bạn quyết định/ }));
  expect(group.getByText(/chờ 3 ngày, từ 17\/11\/2026/)).toBeVisible();
  expect(group.getByText('Buổi này sẽ được tính vào số liệu của cả hai bên và của thành phố.')).toBeVisible();
  await userEvent.click(group.getByRole('button', { name: 'Đúng, xác nhận' }));
  expect(await screen.findByText('Đã xác nhận “Chuyên đề: Chăm sóc trẻ”.')).toBeVisible();
  expect(asked).toEqual([{ id: task({}).recordId, etag: '"7"', body: { action: 'confirm' } }]);
  expect(screen.queryByRole('region', { name: /Chờ bạn quyết định/ })).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Sửa báo cáo' })).toHaveAttribute('href', `/sessions/${returned.recordId}`);
});

it('says beside the task why it could not be done', async () => {
  serviceWith([task({})], [task({}).recordId]);
  renderApp('/');
  await userEvent.click(await screen.findByRole('button', { name: 'Đúng, xác nhận' }));
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('Có người vừa thay đổi nội dung này');
  expect(alert).toHaveTextContent('Phúc Thọ vừa sửa.');
});

it('does several together, after saying what each changes, and keeps those that failed', async () => {
  const asked = serviceWith([task({}), pairing], [task({}).recordId]);
  renderApp('/');
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Chọn tất cả 2 việc làm được ngay' }));
  await userEvent.click(screen.getByRole('button', { name: 'Làm cùng lúc' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Làm 2 việc cùng lúc' }));
  expect(dialog.getByText('Hai bên chính thức kết nghĩa và có thể cùng lập kế hoạch.')).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Làm cùng lúc' }));
  expect(await screen.findByText(/Đã xong 1 việc\. 1 việc chưa làm được\./)).toBeVisible();
  expect(asked.map((each) => each.id)).toEqual([task({}).recordId, pairing.recordId]);
  expect(screen.getByRole('alert')).toHaveTextContent('Phúc Thọ vừa sửa.');
  expect(screen.queryByText('Cầu Giấy – Phúc Thọ')).not.toBeInTheDocument();
});

it('says what will stand here when nothing waits, and offers the first step', async () => {
  serviceWith([]);
  renderApp('/');
  expect(await screen.findByText('Không có việc nào đang chờ bạn')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Xem đơn vị & trường' })).toHaveAttribute('href', '/organisations');
  expect(screen.getByRole('link', { name: 'Báo cáo một buổi' })).toHaveAttribute('href', '/sessions/new');
});
