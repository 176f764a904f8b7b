import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Schema } from '../../api/types';
import { approver, around, line, phucThoSchool, plan, refusal, stale } from '../../test/joint';
import { renderApp } from '../../test/render';
import { phucTho, signedIn } from '../../test/samples';
import { contract, server } from '../../test/server';

type Plan = Schema<'ActivityPlan'>;
type Line = Schema<'PlanLine'>;

/** A service whose plan moves on when someone else saves; every write is kept with the state it was meant for. */
function serviceWith(first: Plan) {
  const writes: { what: string; etag: string | null; body?: unknown }[] = [];
  let now = first;
  async function write(what: string, request: Request) {
    const etag = request.headers.get('If-Match');
    const text = await request.text();
    writes.push({ what, etag, body: text ? JSON.parse(text) : undefined });
    return etag === `"${now.etag}"` ? Response.json(now) : refusal(stale);
  }
  server.use(
    contract.get('/api/v1/me', ({ response }) => response(200).json(approver)),
    contract.get('/api/v1/activity-plans/{id}', ({ response }) => response(200).json(now)),
    contract.post('/api/v1/activity-plans/{id}/lines', async ({ request, response }) =>
      response.untyped(await write('add', request)),
    ),
    contract.put('/api/v1/activity-plans/{id}/lines/{lineId}', async ({ params, request, response }) =>
      response.untyped(await write(`change ${params.lineId}`, request)),
    ),
    contract.delete('/api/v1/activity-plans/{id}/lines/{lineId}', async ({ params, request, response }) =>
      response.untyped(await write(`remove ${params.lineId}`, request)),
    ),
    contract.post('/api/v1/activity-plans/{id}/transitions', async ({ request, response }) =>
      response.untyped(await write('transition', request)),
    ),
    ...signedIn,
    ...around,
  );
  return {
    writes,
    someoneSaves(lines: Line[], etag: string) {
      now = { ...now, lines, etag };
    },
  };
}

const open = () => renderApp(`/plans/${plan.id}`);

async function editing(title: string) {
  await userEvent.click(await screen.findByRole('button', { name: `Sửa: ${title}` }));
  return within(await screen.findByRole('dialog', { name: 'Sửa nội dung' }));
}

it('shows who waits and why not yet, the comment of a return on top, and returns only with a comment', async () => {
  const { writes } = serviceWith({
    ...plan,
    status: 'SUBMITTED',
    returnComment: 'Ghi rõ số giáo viên.',
    approvals: [{ superior: phucTho, approved: false }],
    allowedActions: [
      { action: 'edit', allowed: false, reason: 'Kế hoạch đã trình.' },
      { action: 'agree', allowed: false, reason: 'Không ở trạng thái này.' },
      { action: 'approve', allowed: false, reason: 'Không ai tự duyệt điều mình đã trình.' },
      { action: 'return', allowed: true },
    ],
  });
  open();
  expect(await screen.findByText('Ghi rõ số giáo viên.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Duyệt' })).toHaveAccessibleDescription(
    'Không ai tự duyệt điều mình đã trình.',
  );
  expect(screen.queryByRole('button', { name: 'Thống nhất' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Sửa: / })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Trả lại' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Trả lại' }));
  expect(dialog.getByRole('textbox', { name: /Cần sửa những gì/ })).toBeInvalid();
  expect(writes).toEqual([]);
  await userEvent.type(dialog.getByRole('textbox', { name: /Cần sửa những gì/ }), 'Thêm một buổi');
  await userEvent.click(dialog.getByRole('button', { name: 'Trả lại' }));
  await waitFor(() =>
    expect(writes).toEqual([{ what: 'transition', etag: '"5"', body: { action: 'return', comment: 'Thêm một buổi' } }]),
  );
});

it('adds a line that begins with what is known', async () => {
  const { writes } = serviceWith(plan);
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Thêm nội dung' }));
  const panel = within(await screen.findByRole('dialog', { name: 'Thêm nội dung' }));
  expect(panel.getByRole('checkbox', { name: 'Mầm non' })).toBeChecked();
  await userEvent.click(panel.getByRole('button', { name: 'Thêm nội dung' }));
  expect(panel.getByRole('textbox', { name: /Tên nội dung/ })).toBeInvalid();
  await userEvent.type(panel.getByRole('textbox', { name: /Tên nội dung/ }), 'Dạy mẫu');
  await userEvent.selectOptions(panel.getByRole('combobox', { name: 'Tháng' }), 'Tháng 03/2027');
  await userEvent.click(panel.getByRole('button', { name: 'Thêm nội dung' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(writes).toEqual([
    {
      what: 'add',
      etag: '"5"',
      body: expect.objectContaining({
        title: 'Dạy mẫu',
        kind: 'THEMATIC_SESSION',
        organisingLevel: 'SCHOOL',
        levels: ['PRESCHOOL'],
        month: '2027-03',
        host: line.host.code,
      }),
    },
  ]);
});

it('shows both versions when the other side was faster, and loses neither', async () => {
  const { writes, someoneSaves } = serviceWith(plan);
  open();
  const panel = await editing(line.title);
  const title = panel.getByRole('textbox', { name: /Tên nội dung/ });
  await userEvent.clear(title);
  await userEvent.type(title, 'Tên của tôi');
  someoneSaves([{ ...line, title: 'Tên của họ', minutes: 120 }], '6');
  await userEvent.click(panel.getByRole('button', { name: 'Lưu nội dung' }));
  const both = within(await panel.findByRole('alert'));
  expect(both.getByText('Bên kia cũng vừa sửa nội dung này')).toBeVisible();
  const choice = within(both.getByRole('radiogroup', { name: 'Tên nội dung' }));
  expect(choice.getByRole('radio', { name: /Bản của bạn\s*Tên của tôi/ })).toBeChecked();
  expect(choice.getByRole('radio', { name: /Bản vừa được lưu\s*Tên của họ/ })).not.toBeChecked();
  expect(
    within(both.getByRole('radiogroup', { name: /Thời lượng/ })).getByRole('radio', { name: /120/ }),
  ).toBeChecked();
  expect(title).toHaveValue('Tên của tôi');
  await userEvent.click(choice.getByRole('radio', { name: /Tên của họ/ }));
  expect(title).toHaveValue('Tên của họ');
  await userEvent.click(choice.getByRole('radio', { name: /Tên của tôi/ }));
  await userEvent.click(panel.getByRole('button', { name: 'Lưu vào bản mới nhất' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(writes.map((each) => each.etag)).toEqual(['"5"', '"6"']);
  expect(writes[1]?.body).toMatchObject({ title: 'Tên của tôi', minutes: 120 });
});

it('keeps what was typed into a line the other side removed', async () => {
  const { writes, someoneSaves } = serviceWith(plan);
  open();
  const panel = await editing(line.title);
  await userEvent.type(panel.getByRole('textbox', { name: 'Người phụ trách' }), 'Cô Hạnh');
  someoneSaves([], '6');
  await userEvent.click(panel.getByRole('button', { name: 'Lưu nội dung' }));
  expect(await panel.findByText('Bên kia vừa xóa nội dung này')).toBeVisible();
  await userEvent.click(panel.getByRole('button', { name: 'Thêm lại nội dung này' }));
  await waitFor(() => expect(writes).toHaveLength(2));
  expect(writes[1]).toMatchObject({ what: 'add', etag: '"6"', body: { responsible: 'Cô Hạnh', title: line.title } });
});

it('asks before it drops what was typed, and keeps the sheet open on a press elsewhere', async () => {
  serviceWith(plan);
  open();
  const panel = await editing(line.title);
  await userEvent.type(panel.getByRole('textbox', { name: 'Người phụ trách' }), 'Cô Hạnh');
  await userEvent.click(panel.getByRole('button', { name: 'Thôi' }));
  const question = within(await screen.findByRole('dialog', { name: 'Bỏ những gì vừa nhập?' }));
  await userEvent.click(question.getByRole('button', { name: 'Thôi' }));
  expect(panel.getByRole('textbox', { name: 'Người phụ trách' })).toHaveValue('Cô Hạnh');
});

it('counts what was held of a line and leads to the report of an approved plan', async () => {
  serviceWith({ ...plan, status: 'APPROVED', allowedActions: [] });
  const session = {
    id: '01890000-0000-7000-8000-0000000000f1',
    etag: '1',
    status: 'CONFIRMED',
    schoolYear: '2026-2027',
    date: '2026-10-20',
    organisingLevel: 'SCHOOL',
    kind: 'THEMATIC_SESSION',
    mode: 'IN_PERSON',
    levels: [],
    themes: [],
    title: line.title,
    host: line.host,
    partners: [{ organisation: phucThoSchool }],
    planId: plan.id,
    planLineId: line.id,
    allowedActions: [],
  };
  server.use(
    contract.get('/api/v1/session-reports', ({ response }) => response.untyped(Response.json({ items: [session] }))),
  );
  open();
  expect(await screen.findByRole('link', { name: 'Đã tổ chức 1 buổi' })).toHaveAttribute(
    'href',
    `/sessions?planLine=${line.id}`,
  );
  expect(screen.getByText('1 buổi đã xác nhận')).toBeVisible();
  expect(screen.getByRole('link', { name: /^Báo cáo buổi này/ })).toHaveAttribute(
    'href',
    `/sessions/new?planLine=${line.id}&plan=${plan.id}`,
  );
});
