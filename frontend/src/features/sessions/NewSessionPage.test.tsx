import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Schema } from '../../api/types';
import { renderApp } from '../../test/render';
import { contract, server } from '../../test/server';
import { aroundSessions, dongLo, session, teacher, tuongMai } from '../../test/sessionSamples';

type Sent = Schema<'SessionRequest'>;

function taking(answer: (sent: Sent) => Response): Sent[] {
  const sent: Sent[] = [];
  server.use(
    ...aroundSessions(),
    contract.post('/api/v1/session-reports', async ({ request, response }) => {
      const body = (await request.json()) as Sent;
      sent.push(body);
      return response.untyped(answer(body));
    }),
    contract.get('/api/v1/session-reports/{id}', ({ response }) => response(200).json(session)),
    contract.get('/api/v1/session-reports/{id}/transitions', ({ response }) => response(200).json({ items: [] })),
  );
  return sent;
}

const nobody = { managers: undefined, teachers: undefined, staff: undefined, pupils: undefined };

const created = (sent: Sent) =>
  Response.json(
    { ...session, ...nobody, ...sent, etag: '1', host: dongLo, partners: [{ organisation: tuongMai }], status: 'HELD' },
    { status: 201 },
  );

async function fillIn() {
  await userEvent.type(await screen.findByRole('textbox', { name: 'Tên buổi' }), 'Trải nghiệm cùng con');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Hoạt động trải nghiệm' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Số phút' }), '120');
  await userEvent.type(screen.getByRole('textbox', { name: 'Giáo viên' }), '26');
}

it('reports yesterday’s session from a few typed fields; the rest was filled in', async () => {
  const sent = taking(created);
  const { router } = renderApp('/sessions/new');
  await fillIn();
  expect(screen.getByText('Đã điền sẵn').closest('section')).toHaveTextContent(tuongMai.name);
  await userEvent.click(screen.getByRole('button', { name: 'Báo cáo buổi này' }));
  expect(await screen.findByText(/Đã báo cáo\./)).toBeVisible();
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    date: '2026-11-19',
    host: dongLo.code,
    partners: [tuongMai.code],
    levels: ['PRESCHOOL'],
    organisingLevel: 'SCHOOL',
    kind: 'THEMATIC_SESSION',
    mode: 'IN_PERSON',
    managers: 0,
    teachers: 26,
    report: true,
  });
  expect(sent[0]?.id).toMatch(/^[0-9a-f-]{14}7/);
  expect(router.state.location.pathname).toBe(`/sessions/${sent[0]?.id}`);
  expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).toEqual([]);
});

it('keeps what was typed through a reload, and under the same id', async () => {
  const sent = taking(created);
  const { unmount } = renderApp('/sessions/new');
  await fillIn();
  unmount();
  renderApp('/sessions/new');
  expect(await screen.findByText('Đã mở lại bản đang viết dở.')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Tên buổi' })).toHaveValue('Trải nghiệm cùng con');
  const kept = JSON.parse(Object.entries(localStorage).find(([key]) => key.includes('draft'))?.[1] ?? '{}');
  await userEvent.click(screen.getByRole('button', { name: 'Lưu là dự kiến' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ id: kept.values.id, report: false });
});

it('forgets a draft when the person starts over', async () => {
  taking(created);
  const { unmount } = renderApp('/sessions/new');
  await fillIn();
  unmount();
  renderApp('/sessions/new');
  await userEvent.click(await screen.findByRole('button', { name: 'Bỏ, viết lại từ đầu' }));
  expect(screen.getByRole('textbox', { name: 'Tên buổi' })).toHaveValue('');
});

it('puts the words of the service beside the fields, and opens the folded part for its own', async () => {
  taking(() =>
    Response.json(
      {
        type: 'about:blank',
        title: 'Có chỗ cần sửa',
        status: 400,
        code: 'INVALID',
        errors: [
          { pointer: '/title', code: 'blank', message: 'Cần tên của buổi' },
          { pointer: '/partners/0', code: 'unknown', message: 'Không có đơn vị này' },
        ],
      },
      { status: 400, headers: { 'content-type': 'application/problem+json' } },
    ),
  );
  renderApp('/sessions/new');
  await userEvent.click(await screen.findByRole('button', { name: 'Báo cáo buổi này' }));
  const title = await screen.findByRole('textbox', { name: 'Tên buổi' });
  await waitFor(() => expect(title).toHaveAccessibleDescription(/Cần tên của buổi/));
  expect(screen.getByText('Không có đơn vị này')).toBeVisible();
  await waitFor(() => expect(title).toHaveFocus());
});

it('loses nothing without a network, and says so; the repeat carries the same id', async () => {
  let away = true;
  const sent = taking((body) => (away ? Response.error() : created(body)));
  renderApp('/sessions/new');
  await fillIn();
  await userEvent.click(screen.getByRole('button', { name: 'Báo cáo buổi này' }));
  expect(await screen.findByText(/Chưa gửi được vì mất mạng/)).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Tên buổi' })).toHaveValue('Trải nghiệm cùng con');
  away = false;
  await userEvent.click(screen.getByRole('button', { name: 'Báo cáo buổi này' }));
  expect(await screen.findByText(/Đã báo cáo\./)).toBeVisible();
  expect(sent.map((each) => each.id)).toEqual([sent[0]?.id, sent[0]?.id]);
});

it('sends a correction after a repeat that met the older words', async () => {
  const put: { etag: string | null; body: Sent }[] = [];
  taking((body) => created({ ...body, teachers: 20 }));
  server.use(
    contract.put('/api/v1/session-reports/{id}', async ({ request, response }) => {
      const body = (await request.json()) as Sent;
      put.push({ etag: request.headers.get('If-Match'), body });
      return response(200).json({ ...session, teachers: 26 });
    }),
  );
  renderApp('/sessions/new');
  await fillIn();
  await userEvent.click(screen.getByRole('button', { name: 'Báo cáo buổi này' }));
  await waitFor(() => expect(put).toHaveLength(1));
  expect(put[0]).toMatchObject({ etag: '"1"', body: { teachers: 26 } });
});

it('says at once which roles it needs to who may only read, and leads on', async () => {
  server.use(...aroundSessions({ ...teacher, roles: ['VIEWER'] }));
  renderApp('/sessions/new');
  expect(await screen.findByText('Bạn chưa được báo cáo buổi giao lưu')).toBeVisible();
  expect(screen.getByText(/Người soạn, Người duyệt hoặc Cán bộ Sở/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Xem các buổi' })).toHaveAttribute('href', '/sessions');
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
});

it('tells all that is missing at once: each with the way to its field, who came as one, and what no field shows', async () => {
  taking(() =>
    Response.json(
      {
        type: 'about:blank',
        title: 'Yêu cầu chưa đúng',
        detail: 'Có trường chưa đúng; xem danh sách lỗi.',
        status: 400,
        code: 'INVALID',
        errors: [
          { pointer: '/managers', code: 'SESSION_ATTENDANCE_NEEDED', message: 'Hãy ghi có bao nhiêu người.' },
          { pointer: '/minutes', code: 'SESSION_NEEDED_TO_REPORT', message: 'Cần điền' },
          { pointer: '/planLineId', code: 'SESSION_PLAN_OF_OTHERS', message: 'Nội dung này của đơn vị khác.' },
          { pointer: '/title', code: 'REQUIRED', message: 'Cần điền' },
        ],
      },
      { status: 400, headers: { 'content-type': 'application/problem+json' } },
    ),
  );
  renderApp('/sessions/new');
  await userEvent.click(await screen.findByRole('button', { name: 'Báo cáo buổi này' }));
  const panel = within(await screen.findByRole('alert'));
  await panel.findByRole('button', { name: 'Ai đã đến?' });
  expect(panel.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Tên buổi: Cần điền',
    'Số phút: Cần điền',
    'Ai đã đến?: Hãy ghi có bao nhiêu người.',
    'Nội dung này của đơn vị khác.',
  ]);
  expect(panel.queryByText(/xem danh sách lỗi/)).not.toBeInTheDocument();
  expect(screen.getByRole('group', { name: 'Ai đã đến?' })).toHaveAccessibleDescription(/Hãy ghi có bao nhiêu người/);
  expect(screen.getByRole('textbox', { name: 'Cán bộ quản lý' })).toBeValid();
  await userEvent.click(panel.getByRole('button', { name: 'Số phút' }));
  expect(screen.getByRole('textbox', { name: 'Số phút' })).toHaveFocus();
});

it('keeps a day that does not exist, says so and sends nothing', async () => {
  const sent = taking(created);
  renderApp('/sessions/new');
  await fillIn();
  await userEvent.click(screen.getByRole('radio', { name: 'Ngày khác' }));
  const day = screen.getByRole('textbox', { name: 'Ngày' });
  await userEvent.clear(day);
  await userEvent.type(day, '31/02/2026');
  await userEvent.click(screen.getByRole('button', { name: 'Báo cáo buổi này' }));
  expect(day).toHaveValue('31/02/2026');
  expect(day).toHaveAccessibleDescription(/Không có ngày này/);
  await userEvent.clear(day);
  await userEvent.type(day, '21/11/2026');
  expect(await screen.findByText('Ngày này chưa đến: buổi sẽ được lưu là dự kiến.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Báo cáo buổi này' })).not.toBeInTheDocument();
  expect(sent).toEqual([]);
});

it('says when it was kept by the clock of Hanoi', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-19T18:48:00Z'), toFake: ['Date'] });
  taking(created);
  renderApp('/sessions/new');
  await userEvent.type(await screen.findByRole('textbox', { name: 'Tên buổi' }), 'A');
  expect(screen.getByText('Đã tự lưu trên máy này, lúc 01:48')).toBeVisible();
  vi.useRealTimers();
});
