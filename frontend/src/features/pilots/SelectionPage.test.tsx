import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Schema } from '../../api/types';
import { renderApp } from '../../test/render';
import { cauGiay, me, signedIn } from '../../test/samples';
import { contract, server } from '../../test/server';

type Selection = Schema<'PilotSelection'>;

const school = (number: number): Schema<'OrganisationRef'> => ({
  id: `01890000-0000-7000-8000-0000000050${number}${number}`,
  code: `HN005MN00${number}`,
  name: `Trường Mầm non số ${number}`,
  kind: 'SCHOOL',
});

const draft: Selection = {
  id: '01990000-0000-7000-8000-0000000000c1',
  etag: '1',
  unit: cauGiay,
  phase: { code: '2025-2030', name: 'Giai đoạn 2025–2030' },
  status: 'DRAFT',
  frozen: false,
  slots: [
    { level: 'PRESCHOOL', position: 1, history: [] },
    { level: 'PRESCHOOL', position: 2, history: [] },
    { level: 'LOWER_SECONDARY', position: 1, school: { ...school(9), name: 'Trường THCS Nghĩa Tân' }, history: [] },
  ],
  missing: [{ level: 'PRESCHOOL', count: 2 }],
  allowedActions: [
    { action: 'fill', allowed: true },
    { action: 'submit', allowed: false, reason: 'Còn thiếu 2 trường mầm non.' },
  ],
};

const candidate = (each: Schema<'OrganisationRef'>, taken: boolean): Schema<'PilotCandidate'> => ({
  id: each.id,
  school: each,
  levels: ['PRESCHOOL', 'PRIMARY'],
  pupils: 1200,
  pairings: 2,
  sessions: 12,
  sessionsInPhase: 4,
  sessionsThisYear: 1,
  pastPilots: [{ phase: '2022-2025', since: '2023-03-31' }],
  pairingRecords: `/api/v1/pairings?school=${each.code}&status=ACTIVE`,
  sessionRecords: `/api/v1/session-reports?school=${each.code}&standing=COUNTED`,
  allowedActions: [
    taken
      ? { action: 'choose', allowed: false, reason: 'Trường này đã giữ một vị trí khác.' }
      : { action: 'choose', allowed: true },
  ],
});

const reach: Schema<'PilotReach'>[] = [
  {
    id: '01990000-0000-7000-8000-0000000000d1',
    school: school(3),
    level: 'PRESCHOOL',
    position: 1,
    since: '2026-10-01',
    reach: { schools: 3, sessions: 5, people: 1234 },
    sessionRecords: '/api/v1/session-reports?host=HN005MN003&standing=COUNTED&from=2026-10-01&to=2030-07-31',
    schoolRecords: '/api/v1/pilot-selections/x/guided-schools?pilot=01990000-0000-7000-8000-0000000000d1',
  },
];

function opened(first: Selection) {
  let now = first;
  const asked: URLSearchParams[] = [];
  const done: { path: string; etag: string | null; body: unknown }[] = [];
  async function write(request: Request, next: Selection) {
    done.push({
      path: new URL(request.url).pathname.split('/').slice(5).join('/'),
      etag: request.headers.get('If-Match'),
      body: request.method === 'DELETE' ? undefined : await request.json(),
    });
    now = { ...next, etag: String(Number(now.etag) + 1) };
    return now;
  }
  server.use(
    ...signedIn,
    contract.get('/api/v1/pilot-selections/{id}', ({ response }) => response(200).json(now)),
    contract.get('/api/v1/pilot-selections/{id}/transitions', ({ response }) => response(200).json({ items: [] })),
    contract.get('/api/v1/pilot-selections/{id}/candidates', ({ request, response }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query);
      const held = now.slots.map((slot) => slot.school?.code);
      return response(200).json({
        items: [school(1), school(2)]
          .filter((each) => (query.get('fits') === 'true') !== held.includes(each.code))
          .map((each) => candidate(each, held.includes(each.code))),
      });
    }),
    contract.get('/api/v1/pilot-selections/{id}/reach', ({ response }) => response(200).json({ items: reach })),
    contract.get('/api/v1/pilot-units', ({ response }) => response(200).json({ items: [] })),
    contract.get('/api/v1/pilot-units/summary', ({ response }) =>
      response(200).json({ phase: draft.phase, units: 0, states: [], levels: [] }),
    ),
    contract.put('/api/v1/pilot-selections/{id}/slots/{level}/{position}', async ({ request, params, response }) => {
      const { school: code } = (await request.clone().json()) as { school: string };
      const picked = [school(1), school(2)].find((each) => each.code === code);
      const slots = now.slots.map((slot) =>
        slot.level === params.level && slot.position === Number(params.position)
          ? { ...slot, school: picked, since: '2026-11-20' }
          : slot,
      );
      const count = slots.filter((slot) => !slot.school).length;
      return response(200).json(
        await write(request, { ...now, slots, missing: count > 0 ? [{ level: 'PRESCHOOL', count }] : [] }),
      );
    }),
    contract.delete('/api/v1/pilot-selections/{id}/slots/{level}/{position}', async ({ request, response }) =>
      response(200).json(await write(request, first)),
    ),
    contract.post('/api/v1/pilot-selections/{id}/transitions', async ({ request, response }) =>
      response(200).json(await write(request, now)),
    ),
  );
  return { asked, done };
}

it('shows what is missing at once, and fills one slot after the other with schools that fit', async () => {
  const { asked, done } = opened(draft);
  const { router } = renderApp(`/pilots/${draft.id}`);
  expect(await screen.findByText('Còn thiếu 2 mầm non.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Trình duyệt' })).toHaveAccessibleDescription(
    'Còn thiếu 2 trường mầm non.',
  );

  await userEvent.click(screen.getByRole('button', { name: 'Chọn trường: Mầm non, chỗ 1' }));
  expect(router.state.location.search).toEqual({ slot: 'PRESCHOOL-1' });
  const picker = within(await screen.findByRole('dialog', { name: 'Mầm non, chỗ 1' }));
  expect(await picker.findAllByText('(4 trong giai đoạn, 1 năm học này)')).toHaveLength(2);
  expect(picker.getAllByRole('link', { name: '2 kết nghĩa đang mở' })[0]).toHaveAttribute(
    'href',
    '/pairings?school=HN005MN001&status=ACTIVE',
  );
  expect(picker.getAllByRole('link', { name: '12 buổi đã xác nhận' })[0]).toHaveAttribute(
    'href',
    '/sessions?school=HN005MN001&standing=COUNTED',
  );
  expect(picker.getAllByText('Từng là trường điểm: 2022–2025')).toHaveLength(2);
  expect(picker.getAllByText('1.200 học sinh')).toHaveLength(2);
  await userEvent.click(picker.getByRole('button', { name: 'Chọn: Trường Mầm non số 1' }));
  expect(await screen.findByText('Còn thiếu 1 mầm non.')).toBeVisible();
  expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({ level: 'PRESCHOOL', fits: 'true', sort: '-sessions' });

  await userEvent.click(await screen.findByRole('button', { name: 'Chọn trường: Mầm non, chỗ 2' }));
  const second = within(await screen.findByRole('dialog', { name: 'Mầm non, chỗ 2' }));
  await userEvent.click(await second.findByRole('button', { name: 'Xem các trường không chọn được và lý do' }));
  expect(await second.findByText('Trường này đã giữ một vị trí khác.')).toBeVisible();
  expect(second.queryByRole('button', { name: 'Chọn: Trường Mầm non số 1' })).not.toBeInTheDocument();
  await userEvent.click(second.getByRole('button', { name: 'Chọn: Trường Mầm non số 2' }));
  expect(await screen.findByText('Đã chọn đủ 3 trường.')).toBeVisible();
  expect(done.map(({ path, etag }) => [path, etag])).toEqual([
    ['slots/PRESCHOOL/1', '"1"'],
    ['slots/PRESCHOOL/2', '"2"'],
  ]);
});

it('changes and clears a slot while the selection is a draft', async () => {
  const { done } = opened(draft);
  renderApp(`/pilots/${draft.id}`);
  const slot = 'THCS, chỗ 1';
  await userEvent.click(await screen.findByRole('button', { name: `Đổi: ${slot}` }));
  const picker = within(await screen.findByRole('dialog', { name: slot }));
  expect(picker.getByText('Đang chọn: Trường THCS Nghĩa Tân.')).toBeVisible();
  await userEvent.click(picker.getByRole('button', { name: 'Đóng' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await userEvent.click(screen.getByRole('button', { name: `Bỏ chọn: ${slot}` }));
  await waitFor(() => expect(done.map((each) => each.path)).toEqual(['slots/LOWER_SECONDARY/1']));
});

it('replaces a school of an approved selection, with a reason, and keeps its history', async () => {
  const { done } = opened({
    ...draft,
    status: 'APPROVED',
    missing: [],
    slots: [
      {
        level: 'PRESCHOOL',
        position: 1,
        school: school(3),
        since: '2026-10-01',
        history: [
          { school: school(4), from: '2026-09-01', to: '2026-10-01', reason: 'Sáp nhập' },
          { school: school(3), from: '2026-10-01' },
        ],
      },
    ],
    allowedActions: [{ action: 'replace', allowed: true }],
  });
  renderApp(`/pilots/${draft.id}`);
  expect(await screen.findByText('Trường Mầm non số 4, từ 01/09/2026 đến 01/10/2026: Sáp nhập')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Thay trường: Trường Mầm non số 3' }));
  const picker = within(await screen.findByRole('dialog', { name: 'Mầm non, chỗ 1' }));
  await userEvent.click(await picker.findByRole('button', { name: 'Chọn: Trường Mầm non số 1' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Thay Trường Mầm non số 3?' }));
  expect(dialog.getByText(/^Trường Mầm non số 1 nhận chỗ này từ hôm nay/)).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Thay trường' }));
  expect(done).toEqual([]);
  await userEvent.type(dialog.getByRole('textbox', { name: 'Lý do thay' }), 'Trường xây mới');
  await userEvent.click(dialog.getByRole('button', { name: 'Thay trường' }));
  expect(await screen.findByText('Đã thay trường.')).toBeVisible();
  expect(done[0]).toEqual({
    path: 'transitions',
    etag: '"1"',
    body: { action: 'replace', level: 'PRESCHOOL', position: 1, school: 'HN005MN001', reason: 'Trường xây mới' },
  });
});

it('lets a unit begin its selection', async () => {
  const made: unknown[] = [];
  opened(draft);
  server.use(
    contract.get('/api/v1/me', ({ response }) =>
      response(200).json({ ...me, roles: ['APPROVER'], organisations: [{ ...cauGiay, ended: false }] }),
    ),
    contract.get('/api/v1/pilot-selections', ({ response }) => response(200).json({ items: [] })),
    contract.post('/api/v1/pilot-selections', async ({ request, response }) => {
      made.push(await request.json());
      return response(201).json(draft);
    }),
  );
  const { router } = renderApp('/pilots');
  await userEvent.click(await screen.findByRole('button', { name: 'Bắt đầu chọn' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(`/pilots/${draft.id}`));
  expect(made).toEqual([expect.objectContaining({ unit: 'HN-005', phase: '2025-2030' })]);
});

it('says who replaced whom, whom the pilot schools guide, and that an ended unit changes nothing', async () => {
  opened({
    ...draft,
    status: 'APPROVED',
    frozen: true,
    missing: [],
    slots: [
      {
        level: 'PRESCHOOL',
        position: 1,
        school: school(3),
        since: '2026-10-01',
        history: [
          { school: school(4), from: '2026-09-01', to: '2026-10-01', reason: 'Sáp nhập' },
          { school: school(3), from: '2026-10-01' },
        ],
      },
    ],
    allowedActions: [{ action: 'replace', allowed: false, reason: 'Đơn vị đã kết thúc hoạt động.' }],
  });
  server.use(
    contract.get('/api/v1/pilot-selections/{id}/transitions', ({ response }) =>
      response(200).json({
        items: [
          {
            id: '01990000-0000-7000-8000-0000000000e1',
            action: 'replace',
            from: 'APPROVED',
            to: 'APPROVED',
            at: '2026-09-30T18:00:00Z',
            by: 'Trần Thị Lan',
            comment: 'Sáp nhập',
          },
        ],
      }),
    ),
  );
  renderApp(`/pilots/${draft.id}`);
  expect(await screen.findByText(/^Đơn vị đã kết thúc hoạt động: danh sách trường điểm được giữ nguyên/)).toBeVisible();
  expect(
    await screen.findByText('Thay trường (Mầm non, chỗ 1): Trường Mầm non số 4 → Trường Mầm non số 3, từ 01/10/2026'),
  ).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Thay trường:/ })).not.toBeInTheDocument();
  expect(await screen.findByRole('link', { name: '5' })).toHaveAttribute(
    'href',
    '/sessions?host=HN005MN003&standing=COUNTED&from=2026-10-01&to=2030-07-31',
  );
  expect(screen.getByRole('link', { name: '3 Trường đã đến: Trường Mầm non số 3' })).toHaveAttribute(
    'href',
    `/pilots/${draft.id}/guided?pilot=01990000-0000-7000-8000-0000000000d1`,
  );
});
