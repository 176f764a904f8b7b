import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Schema } from '../../api/types';
import { renderApp } from '../../test/render';
import { contract, server } from '../../test/server';
import { aroundSessions, session, teacher, tuongMai } from '../../test/sessionSamples';

const principal: Schema<'Me'> = {
  ...teacher,
  username: 'tuongmai.hieutruong',
  name: 'Phạm Thu Hương',
  roles: ['APPROVER'],
  organisations: [{ ...tuongMai, ended: false }],
};

const asked: Schema<'AllowedAction'>[] = [
  { action: 'edit', allowed: false, reason: 'Chỉ bên tổ chức sửa được.' },
  { action: 'confirm', allowed: true },
  { action: 'return', allowed: true },
];

/** A session on the service; what is done to it is written down. */
function shown(first: Schema<'SessionReport'>, act?: (body: { action: string }) => Response | Schema<'SessionReport'>) {
  let now = first;
  const done: { action: string; comment?: string; etag: string | null }[] = [];
  server.use(
    ...aroundSessions(principal),
    contract.get('/api/v1/session-reports/{id}', ({ response }) => response(200).json(now)),
    contract.get('/api/v1/session-reports/{id}/transitions', ({ response }) =>
      response(200).json({
        items: [{ id: first.id, action: 'report', to: 'HELD', at: '2026-11-20T02:30:00Z', by: 'Nguyễn Thị Hạnh' }],
      }),
    ),
    contract.post('/api/v1/session-reports/{id}/transitions', async ({ request, response }) => {
      const body = (await request.json()) as { action: string; comment?: string };
      done.push({ ...body, etag: request.headers.get('If-Match') });
      const answer = act?.(body);
      if (answer instanceof Response) {
        return response.untyped(answer);
      }
      now = answer ?? now;
      return response(200).json(now);
    }),
  );
  return { done, change: (to: Schema<'SessionReport'>) => (now = to) };
}

it('tells the story, and what the status means for counting', async () => {
  shown({
    ...session,
    status: 'CONFIRMED',
    countedFrom: '2026-11-21',
    partners: [{ organisation: tuongMai, confirmedOn: '2026-11-21', confirmedBy: 'Phạm Thu Hương' }],
  });
  renderApp(`/sessions/${session.id}`);
  expect(await screen.findByRole('heading', { level: 1, name: session.title })).toBeVisible();
  expect(screen.getByText(/^Đã được tính từ ngày 21\/11\/2026/)).toBeVisible();
  expect(screen.getByText('Đã xác nhận ngày 21/11/2026, bởi Phạm Thu Hương')).toBeVisible();
  const history = within(screen.getByRole('region', { name: 'Diễn biến' }));
  expect(await history.findByText('Bên tổ chức báo cáo')).toBeVisible();
  expect(history.getByText(/20\/11\/2026 09:30 · Nguyễn Thị Hạnh/)).toBeVisible();
});

it('asks the partner one question, and one tap confirms', async () => {
  const { done } = shown({ ...session, allowedActions: asked }, () => ({
    ...session,
    etag: '4',
    status: 'CONFIRMED',
    countedFrom: '2026-11-20',
  }));
  renderApp(`/sessions/${session.id}`);
  const question = within(await screen.findByRole('region', { name: 'Điều này có đúng không?' }));
  await userEvent.click(question.getByRole('button', { name: 'Đúng' }));
  expect(await screen.findByText('Đã xác nhận. Buổi này đã được tính.')).toBeVisible();
  expect(done).toEqual([{ action: 'confirm', etag: '"3"' }]);
  expect(screen.queryByRole('region', { name: 'Điều này có đúng không?' })).not.toBeInTheDocument();
});

it('returns it only with words that say what to correct', async () => {
  const { done } = shown({ ...session, allowedActions: asked }, () => ({
    ...session,
    status: 'RETURNED',
    returnComment: 'Có 24 giáo viên',
  }));
  renderApp(`/sessions/${session.id}`);
  await userEvent.click(await screen.findByRole('button', { name: 'Cần sửa' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Cần sửa điều gì?' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Cần sửa' }));
  expect(done).toEqual([]);
  await userEvent.type(dialog.getByRole('textbox', { name: 'Điều cần sửa' }), 'Có 24 giáo viên');
  await userEvent.click(dialog.getByRole('button', { name: 'Cần sửa' }));
  expect(await screen.findByText('Lý do trả lại: Có 24 giáo viên')).toBeVisible();
  expect(done[0]).toMatchObject({ action: 'return', comment: 'Có 24 giáo viên' });
});

it('says what changed when someone was faster', async () => {
  const stale = () => Response.json({ title: 'Đã thay đổi', status: 412, code: 'STALE' }, { status: 412 });
  const { change } = shown({ ...session, allowedActions: asked }, () => {
    change({ ...session, etag: '4', teachers: 24, date: '2026-11-18', allowedActions: asked });
    return stale();
  });
  renderApp(`/sessions/${session.id}`);
  await userEvent.click(await screen.findByRole('button', { name: 'Đúng' }));
  const notice = await screen.findByRole('alert');
  expect(notice).toHaveTextContent('Báo cáo vừa được thay đổi');
  expect(
    within(notice)
      .getAllByRole('listitem')
      .map((each) => each.textContent),
  ).toEqual(['Ngày: 19/11/2026 → 18/11/2026', 'Giáo viên: 26 → 24']);
});

it('keeps what was typed in a correction that met another one, then replaces it when asked again', async () => {
  const put: (string | null)[] = [];
  const first = { ...session, allowedActions: [{ action: 'edit', allowed: true }] };
  const { change } = shown(first);
  server.use(
    contract.put('/api/v1/session-reports/{id}', ({ request, response }) => {
      const etag = request.headers.get('If-Match');
      put.push(etag);
      if (etag === '"3"') {
        change({ ...first, etag: '4', minutes: 90 });
        return response.untyped(Response.json({ title: 'Đã thay đổi', status: 412, code: 'STALE' }, { status: 412 }));
      }
      return response(200).json({ ...first, etag: '5' });
    }),
  );
  const { router } = renderApp(`/sessions/${session.id}/edit`);
  const title = await screen.findByRole('textbox', { name: 'Tên buổi' });
  await userEvent.clear(title);
  await userEvent.type(title, 'Tên mới');
  await userEvent.click(screen.getByRole('button', { name: 'Lưu sửa đổi' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Số phút: 120 → 90');
  expect(title).toHaveValue('Tên mới');
  await userEvent.click(screen.getByRole('button', { name: 'Lưu sửa đổi' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(`/sessions/${session.id}`));
  expect(put).toEqual(['"3"', '"4"']);
});
