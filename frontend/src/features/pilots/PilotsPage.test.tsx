import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Schema } from '../../api/types';
import { renderApp } from '../../test/render';
import { cauGiay, signedIn } from '../../test/samples';
import { contract, server } from '../../test/server';

const phase = { code: '2025-2030', name: 'Giai đoạn 2025–2030' };
const selection = '01990000-0000-7000-8000-0000000000c1';

/** A phase of other quotas than the usual ones. */
const units: Schema<'PilotUnit'>[] = [
  {
    unit: { ...cauGiay, id: '01890000-0000-7000-8000-000000000901', code: 'XA-1', name: 'UBND xã Minh Châu' },
    phase,
    state: 'NOT_BEGUN',
    frozen: false,
    levels: [
      { level: 'PRIMARY', slots: 1, filled: 0 },
      { level: 'UPPER_SECONDARY', slots: 2, filled: 0 },
    ],
    missing: 3,
    replacements: 0,
    reach: { schools: 0, sessions: 0, people: 0 },
  },
  {
    unit: cauGiay,
    phase,
    state: 'APPROVED',
    frozen: true,
    levels: [
      { level: 'PRIMARY', slots: 1, filled: 1 },
      { level: 'UPPER_SECONDARY', slots: 2, filled: 2 },
    ],
    missing: 0,
    approvedOn: '2026-10-01',
    replacements: 1,
    reach: { schools: 1234, sessions: 40, people: 5000 },
    selectionId: selection,
  },
];

function opened() {
  const asked: URLSearchParams[] = [];
  server.use(
    ...signedIn,
    contract.get('/api/v1/pilot-selections', ({ response }) => response(200).json({ items: [] })),
    contract.get('/api/v1/pilot-units', ({ request, response }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query);
      const wanted = query.get('state');
      return response(200).json({ items: units.filter(({ state }) => wanted === null || wanted === state) });
    }),
    contract.get('/api/v1/pilot-units/summary', ({ response }) =>
      response(200).json({
        phase,
        units: 2,
        states: [
          { state: 'APPROVED', units: 1 },
          { state: 'NOT_BEGUN', units: 1 },
        ],
        levels: [
          { level: 'PRIMARY', slots: 2, filled: 1, approved: 1 },
          { level: 'UPPER_SECONDARY', slots: 4, filled: 2, approved: 2 },
        ],
      }),
    ),
  );
  return asked;
}

it('shows who has selected and who has not, by the quota that the phase has', async () => {
  const asked = opened();
  const { router } = renderApp('/pilots?phase=2025-2030');
  const missing = within(await screen.findByRole('row', { name: /UBND xã Minh Châu/ }));
  expect(missing.getByText('Chưa bắt đầu')).toBeVisible();
  expect(missing.getByText('0/2')).toBeVisible();
  const done = within(screen.getByRole('row', { name: /Cầu Giấy/ }));
  expect(done.getByText('2/2')).toBeVisible();
  expect(done.getByText('duyệt ngày 01/10/2026')).toBeVisible();
  expect(done.getByText('đã thay 1 trường')).toBeVisible();
  expect(done.getByText('Đã kết thúc hoạt động')).toBeVisible();
  expect(done.getByRole('link', { name: '1.234' })).toHaveAttribute('href', `/pilots/${selection}/guided`);
  expect(await screen.findByRole('link', { name: 'THPT: 2' })).toHaveAttribute(
    'href',
    '/statistics/pilots?phase=2025-2030&level=UPPER_SECONDARY',
  );

  await userEvent.click(screen.getByRole('link', { name: '1 đơn vị chưa bắt đầu' }));
  await waitFor(() => expect(router.state.location.search).toEqual({ phase: '2025-2030', state: 'NOT_BEGUN' }));
  await waitFor(() => expect(screen.queryByRole('row', { name: /Cầu Giấy/ })).not.toBeInTheDocument());
  expect(asked.at(-1)?.get('state')).toBe('NOT_BEGUN');
});

it('names the schools that came to a pilot school, each with its sessions', async () => {
  const asked: URLSearchParams[] = [];
  opened();
  server.use(
    contract.get('/api/v1/pilot-selections/{id}', ({ response }) =>
      response(200).json({
        id: selection,
        etag: '1',
        unit: cauGiay,
        phase,
        status: 'APPROVED',
        frozen: false,
        slots: [],
        missing: [],
        allowedActions: [],
      }),
    ),
    contract.get('/api/v1/pilot-selections/{id}/reach', ({ response }) => response(200).json({ items: [] })),
    contract.get('/api/v1/pilot-selections/{id}/guided-schools', ({ request, response }) => {
      asked.push(new URL(request.url).searchParams);
      return response(200).json({
        items: [
          {
            id: '01890000-0000-7000-8000-000000000902',
            school: { ...cauGiay, code: 'HN281MN025', name: 'Trường Mầm non Đông Lỗ', kind: 'SCHOOL' },
            sessions: 2,
            lastOn: '2026-10-02',
            pilots: [
              {
                school: { ...cauGiay, code: 'HN005MN001', name: 'Trường Mầm non Ánh Sao', kind: 'SCHOOL' },
                sessions: 2,
                sessionRecords: '/api/v1/session-reports?host=HN005MN001&school=HN281MN025&standing=COUNTED',
              },
            ],
          },
        ],
      });
    }),
  );
  renderApp(`/pilots/${selection}/guided?pilot=01990000-0000-7000-8000-0000000000d1`);
  expect(await screen.findByRole('link', { name: 'Trường Mầm non Đông Lỗ' })).toBeVisible();
  expect(screen.getByRole('link', { name: '2 buổi' })).toHaveAttribute(
    'href',
    '/sessions?host=HN005MN001&school=HN281MN025&standing=COUNTED',
  );
  expect(asked[0]?.get('pilot')).toBe('01990000-0000-7000-8000-0000000000d1');
  expect(screen.getByRole('link', { name: /^Trường điểm của/ })).toHaveAttribute('href', `/pilots/${selection}`);
});
