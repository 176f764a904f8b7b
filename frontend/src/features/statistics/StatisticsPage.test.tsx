import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Schema } from '../../api/types';
import { renderApp } from '../../test/render';
import { me } from '../../test/samples';
import { contract, server } from '../../test/server';
import { aroundSessions } from '../../test/sessionSamples';

const department: Schema<'Me'> = {
  ...me,
  roles: ['DEPARTMENT'],
  organisations: [
    { id: me.id, code: 'HN', name: 'Sở Giáo dục và Đào tạo Hà Nội', kind: 'CITY_DEPARTMENT', ended: false },
  ],
  wholeProgramme: true,
};

/** Answers every figure with its own question, so that a tile shows what it asked. */
function answering(value: (measure: string, query: URLSearchParams) => number | Response, me = department) {
  const asked: { measure: string; query: URLSearchParams }[] = [];
  server.use(
    ...aroundSessions(me),
    contract.get('/api/v1/organisations', ({ response }) =>
      response(200).json({
        items: [{ id: me.id, code: 'HN', name: 'Sở GD&ĐT Hà Nội', kind: 'CITY_DEPARTMENT', levels: [], childCount: 1 }],
      }),
    ),
    contract.get('/api/v1/pilot-schools', ({ query, response }) =>
      response(200).json({ items: [], count: { value: query.get('phase') === '2025-2030' ? 300 : 0, more: false } }),
    ),
    contract.get('/api/v1/statistics/{measure}', ({ params, request, response }) => {
      const query = new URL(request.url).searchParams;
      const measure = String(params.measure);
      asked.push({ measure, query: new URLSearchParams(query) });
      const figure = value(measure, query);
      if (figure instanceof Response) {
        return response.untyped(figure);
      }
      const by = query.get('by');
      query.delete('by');
      const records = `/api/v1/${measure === 'pilots' ? 'pilot-schools' : 'session-reports'}?${query}&standing=COUNTED`;
      return response(200).json({
        measure,
        value: figure,
        unconfirmed: measure === 'sessions' ? 39 : undefined,
        asOf: query.get('asOf') ?? '2026-11-20',
        map: 'then',
        breakdown:
          by === 'schoolYear'
            ? [{ key: '2022-2023', label: '2022-2023', value: 39, records: `${records}&schoolYear=2022-2023` }]
            : by === 'month'
              ? [
                  {
                    key: '2022-12',
                    label: '12/2022',
                    value: 12,
                    unconfirmed: 3,
                    records: `${records}&from=2022-12-01`,
                  },
                  {
                    key: '2023-02',
                    label: '02/2023',
                    value: 20,
                    unconfirmed: 0,
                    records: `${records}&from=2023-02-01`,
                  },
                ]
              : by
                ? [
                    {
                      key: by === 'unit' ? 'HN' : 'PRESCHOOL',
                      label: 'Dòng thứ nhất',
                      value: 1_234,
                      unconfirmed: 5,
                      records: `${records}&part=${by}:first`,
                      unconfirmedRecords: `${records}&standing=UNCONFIRMED&part=${by}:first`,
                    },
                    {
                      key: by === 'unit' ? 'HN-005' : 'PRIMARY',
                      label: 'Dòng thứ hai',
                      value: 47,
                      unconfirmed: 0,
                      records: `${records}&part=${by}:second`,
                    },
                  ]
                : undefined,
        breakdowns: measure === 'pilots' ? ['unit', 'level'] : ['unit', 'level', 'month', 'pilot'],
        records,
        unconfirmedRecords:
          measure === 'sessions' ? `/api/v1/session-reports?${query}&standing=UNCONFIRMED` : undefined,
      });
    }),
  );
  return asked;
}

it('asks every figure for the day, year, scope and map of the address', async () => {
  const asked = answering(() => 1_234);
  renderApp('/statistics?asOf=2023-11-15&schoolYear=2022-2023&map=now');
  const tile = within(await screen.findByRole('region', { name: 'Chuyên đề cấp đơn vị' }));
  const figure = await tile.findByRole('link', { name: /^1\.234/ });
  expect(figure).toHaveAttribute(
    'href',
    '/sessions?asOf=2023-11-15&map=now&schoolYear=2022-2023&kind=THEMATIC_SESSION&organisingLevel=UNIT&standing=COUNTED',
  );
  expect(tile.getByRole('link', { name: /^39 chưa được tính/ })).toHaveAttribute(
    'href',
    expect.stringContaining('standing=UNCONFIRMED'),
  );
  // For paper, where nothing opens: the address of the rows, word by word as the service gives it.
  const address = `${window.location.origin}/api/v1/session-reports?asOf=2023-11-15&map=now&schoolYear=2022-2023&kind=THEMATIC_SESSION&organisingLevel=UNIT&standing=COUNTED`;
  expect(tile.getByText(address)).toBeInTheDocument();
  await waitFor(() => expect(asked.length).toBeGreaterThanOrEqual(15));
  for (const { measure, query } of asked) {
    expect([query.get('asOf'), query.get('map')]).toEqual(['2023-11-15', 'now']);
    // Of signatures it says whose target is meant.
    const ofAYear = ['sessions', 'participations', 'contributions', 'signed-organisations'].includes(measure);
    expect(query.get('schoolYear')).toBe(ofAYear ? '2022-2023' : null);
  }
  const upper = asked.filter(({ query }) => query.get('level') === 'UPPER_SECONDARY,CONTINUING');
  expect(upper.map(({ query }) => query.get('mode'))).toEqual(['IN_PERSON', 'ONLINE']);
});

it('takes the current year by itself, and every year when told', async () => {
  const asked = answering(() => 1);
  const { router } = renderApp('/statistics');
  await screen.findByRole('region', { name: 'Chuyên đề cấp trường' });
  expect(asked[0]?.query.get('schoolYear')).toBe('2026-2027');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Năm học' }), 'Mọi năm học');
  await waitFor(() => expect(router.state.location.search).toEqual({ schoolYear: 'all' }));
  await waitFor(() => expect(asked.at(-1)?.query.has('schoolYear')).toBe(false));
});

it('opens the rows of each part, in the tiles, in the picture and in the table, which stays open in the address', async () => {
  answering(() => 300);
  const { router } = renderApp('/statistics?asOf=2023-11-15');
  const level = within(await screen.findByRole('region', { name: 'Tiểu học' }));
  expect(level.getByRole('link', { name: /^47/ })).toHaveAttribute(
    'href',
    '/statistics/pilots?asOf=2023-11-15&standing=COUNTED&part=level:second',
  );
  const drawn = (await screen.findByText('Dòng thứ nhất', { selector: 'li *' })).closest('li') as HTMLElement;
  expect(within(drawn).getByRole('link', { name: /^1\.234.*Dòng thứ nhất/ })).toHaveAttribute(
    'href',
    expect.stringContaining('part=unit:first'),
  );
  await userEvent.click(screen.getByText('Bảng số liệu'));
  await waitFor(() => expect(router.state.location.search).toMatchObject({ table: 'open' }));
  const table = within(screen.getByRole('table', { name: 'Tất cả hoạt động: Đơn vị' }));
  const own = within(table.getByRole('row', { name: /Dòng thứ nhất/ }));
  expect(own.getByRole('link', { name: /^1\.234/ })).toHaveAttribute(
    'href',
    expect.stringContaining('part=unit:first'),
  );
  expect(own.getByRole('link', { name: /^5/ })).toHaveAttribute('href', expect.stringContaining('UNCONFIRMED'));
});

it('offers what a measure can be broken down by, and keeps the choice in the address', async () => {
  const asked = answering(() => 300);
  const { router } = renderApp('/statistics?asOf=2023-11-15&schoolYear=2022-2023');
  await userEvent.click(await screen.findByRole('radio', { name: 'Tháng' }));
  await waitFor(() => expect(router.state.location.search).toMatchObject({ by: 'month' }));
  expect(await screen.findByRole('img', { name: /Nhiều nhất: 02\/2023 với 20/ })).toBeVisible();
  expect(screen.getByText('01/2023')).toBeInTheDocument();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Số liệu' }), 'Trường điểm');
  await waitFor(() => expect(router.state.location.search).toMatchObject({ of: 'pilots' }));
  await waitFor(() => expect(screen.queryByRole('radio', { name: 'Tháng' })).not.toBeInTheDocument());
  const last = asked.filter(({ query }) => query.get('by') === 'unit').at(-1);
  expect([last?.measure, last?.query.get('schoolYear')]).toEqual(['pilots', null]);
});

it('begins with the own organisation of who does not see the whole programme', async () => {
  const asked = answering(() => 3, { ...department, wholeProgramme: false });
  const { router } = renderApp('/statistics');
  await screen.findByRole('region', { name: 'Đối tác của chính đơn vị' });
  expect(asked[0]?.query.get('scope')).toBe('HN');
  await router.navigate({ to: '/statistics', search: { scope: 'all' } });
  await waitFor(() => expect(asked.at(-1)?.query.has('scope')).toBe(false));
});

it('keeps the other figures when one fails', async () => {
  answering((measure) =>
    measure === 'pairings'
      ? Response.json({ type: 'about:blank', title: 'Không tính được', status: 400, code: 'X' }, { status: 400 })
      : 7,
  );
  renderApp('/statistics');
  const tile = await screen.findByRole('region', { name: 'Cặp trường đang kết nghĩa' });
  expect(await within(tile).findByRole('alert')).toHaveTextContent('Không tính được');
  expect(within(tile).getByRole('button', { name: 'Thử lại' })).toBeVisible();
  const other = within(screen.getByRole('region', { name: 'Chuyên đề cấp trường' }));
  expect(await other.findByRole('link', { name: /^7/ })).toBeVisible();
});

it('says how many rows stand behind a figure of signatures', async () => {
  server.use(
    ...aroundSessions(department),
    contract.get('/api/v1/signed-organisations', ({ request, response }) => {
      const second = new URL(request.url).searchParams.has('pageToken');
      return response(200).json({
        items: [
          {
            id: second ? me.id : '1',
            organisation: {
              id: second ? me.id : '1',
              code: 'X',
              name: second ? 'Trường B' : 'Trường A',
              kind: 'SCHOOL',
            },
            levels: ['PRIMARY'],
            firstSignedOn: '2023-03-15',
          },
        ],
        nextPageToken: second ? undefined : '1',
      });
    }),
  );
  renderApp('/statistics/signed?agreementType=MEMORANDUM&asOf=2023-11-15&map=then');
  const note = await screen.findByRole('region', { name: 'Đã ký đến hết ngày 15/11/2023' });
  await waitFor(() => expect(note).toHaveTextContent('2 dòng'));
  expect(screen.getAllByRole('row')).toHaveLength(3);
});

it('leaves out what cannot be read in the address, and says so', async () => {
  const asked = answering(() => 1);
  const { router } = renderApp('/statistics?asOf=2026-02-31&map=mars&schoolYear=2022-2023');
  expect(await screen.findByText(/đã được bỏ qua: asOf, map\./)).toBeVisible();
  await screen.findByRole('region', { name: 'Chuyên đề cấp trường' });
  expect(screen.getByRole('textbox', { name: 'Tính đến hết ngày' })).toHaveValue('20/11/2026');
  expect(asked.some(({ query }) => query.has('asOf') || query.has('map'))).toBe(false);
  expect(router.state.location.searchStr).toBe('?schoolYear=2022-2023');
});

it('shows the current year in the place of one that there is not, and says so', async () => {
  const asked = answering(() => 1);
  renderApp('/statistics?schoolYear=1999-2000');
  expect(await screen.findByText('Không có năm học 1999–2000; đang xem năm học hiện tại.')).toBeVisible();
  expect(asked[0]?.query.get('schoolYear')).toBe('2026-2027');
});

it('says what will stand in an empty year, and leads to the last one with figures', async () => {
  answering((measure, query) => (measure === 'sessions' && query.get('schoolYear') === '2026-2027' ? 0 : 39));
  const { router } = renderApp('/statistics');
  expect(await screen.findByText('Năm học 2026–2027 chưa có buổi nào được tính')).toBeVisible();
  await userEvent.click(await screen.findByRole('button', { name: 'Xem năm học 2022–2023' }));
  await waitFor(() => expect(router.state.location.search).toEqual({ schoolYear: '2022-2023' }));
  await waitFor(() => expect(screen.queryByText(/chưa có buổi nào được tính/)).not.toBeInTheDocument());
});

it('says of which phase the pilot schools are', async () => {
  answering(() => 300);
  renderApp('/statistics?asOf=2023-11-15');
  const tile = within(await screen.findByRole('region', { name: 'Tất cả trường điểm' }));
  expect(await tile.findByText('Giai đoạn 2025–2030')).toBeVisible();
});
