import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderApp } from '../../test/render';
import { contract, server } from '../../test/server';
import { aroundSessions, session, teacher } from '../../test/sessionSamples';

function listed(pages: { items: (typeof session)[]; nextPageToken?: string }[], as = teacher) {
  const asked: URLSearchParams[] = [];
  server.use(
    ...aroundSessions(as),
    contract.get('/api/v1/session-reports', ({ request, response }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query);
      return response(200).json(pages[Number(query.get('pageToken') ?? 0)] ?? { items: [] });
    }),
  );
  return asked;
}

it('asks what the address says, and writes what is chosen into it', async () => {
  const asked = listed([{ items: [session] }]);
  const { router } = renderApp('/sessions?schoolYear=2026-2027&level=UPPER_SECONDARY,CONTINUING');
  expect(await screen.findByRole('link', { name: session.title })).toHaveAttribute('href', `/sessions/${session.id}`);
  expect(asked[0]?.get('level')).toBe('UPPER_SECONDARY,CONTINUING');
  expect(screen.getByRole('combobox', { name: 'Cấp học' })).toHaveDisplayValue('THPT, GDNN-GDTX');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Trạng thái' }), 'Chờ xác nhận');
  await waitFor(() => expect(asked.at(-1)?.get('status')).toBe('HELD'));
  expect(router.state.location.search).toMatchObject({ status: 'HELD', schoolYear: '2026-2027' });
});

it('says what would be here when there is nothing', async () => {
  listed([{ items: [] }]);
  renderApp('/sessions');
  expect(await screen.findByText('Chưa có buổi nào')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Báo cáo một buổi' })).toHaveAttribute('href', '/sessions/new');
});

it('offers no report to who may only read', async () => {
  listed([{ items: [] }], { ...teacher, roles: ['VIEWER'] });
  renderApp('/sessions');
  expect(await screen.findByText('Chưa có buổi nào')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Báo cáo một buổi' })).not.toBeInTheDocument();
});

it('shows every record behind a figure, their number and sums, and the way back', async () => {
  const other = { ...session, id: '01990000-0000-7000-8000-000000000002', title: 'Giao lưu', teachers: 1_000 };
  const asked = listed([{ items: [session], nextPageToken: '1' }, { items: [other] }]);
  renderApp('/sessions?schoolYear=2022-2023&asOf=2023-11-15&map=now&standing=UNCONFIRMED');
  const note = await screen.findByRole('region', {
    name: 'Các buổi đã báo cáo nhưng chưa được tính đến hết ngày 15/11/2023',
  });
  await waitFor(() => expect(note).toHaveTextContent('2 dòng'));
  expect(note).toHaveTextContent('Năm học 2022–2023 · theo địa giới hiện nay');
  expect(note).toHaveTextContent('8 cán bộ quản lý, 1.026 giáo viên, 6 nhân viên, 0 học sinh');
  expect(asked.map((query) => [query.get('standing'), query.get('pageSize')])).toEqual([
    ['UNCONFIRMED', '200'],
    ['UNCONFIRMED', '200'],
  ]);
  expect(screen.getByRole('link', { name: 'Về số liệu' })).toHaveAttribute(
    'href',
    '/statistics?asOf=2023-11-15&schoolYear=2022-2023&map=now',
  );
});
