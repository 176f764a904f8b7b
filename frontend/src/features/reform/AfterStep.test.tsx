import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Schema } from '../../api/types';
import { applied, aroundReform, nghiaDoWard, phucLoc, previewed, yenHoa } from '../../test/reformSamples';
import { renderApp } from '../../test/render';
import { cauGiay, phucTho } from '../../test/samples';
import { contract, server } from '../../test/server';

const address = `/reforms/${applied.id}?step=after`;

function person(id: string, name: string, organisation = cauGiay): Schema<'ReformPerson'> {
  return {
    person: { id, name, username: `nguoi.${id}`, enabled: true, program: false },
    roles: ['EDITOR'],
    organisation,
    successors: organisation === cauGiay ? [nghiaDoWard, yenHoa] : [phucLoc],
    movedTo: [],
  };
}

it('moves several people at once, each to successors of their own unit, and says who could not be moved', async () => {
  const sent: unknown[] = [];
  const people = [person('1', 'Phạm Thu Hằng'), person('2', 'Trần Quốc Bảo'), person('3', 'Nguyễn Văn Đoài', phucTho)];
  server.use(
    ...aroundReform(() => applied),
    contract.get('/api/v1/reforms/{id}/people', ({ response }) => response(200).json({ items: people })),
    contract.post('/api/v1/reforms/{id}/moves', async ({ request, response }) => {
      const { moves } = await request.json();
      sent.push(...moves);
      return response(200).json({
        results: moves.map((move) =>
          move.person === '2'
            ? { ...move, outcome: 'REFUSED' as const, code: 'X', reason: 'Tài khoản không còn.' }
            : { ...move, outcome: 'MOVED' as const },
        ),
      });
    }),
  );
  renderApp(address);
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Chọn tất cả đang hiện' }));
  expect(screen.getByText('Đã chọn 3 người')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Chuyển' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Chuyển' }));
  expect(await within(dialog).findByText('Hãy chọn ít nhất một đơn vị')).toBeVisible();
  expect(sent).toEqual([]);
  const unit = within(dialog).getByRole('group', { name: /Cầu Giấy/ });
  await userEvent.click(within(unit).getByRole('checkbox', { name: nghiaDoWard.name }));
  await userEvent.click(within(unit).getByRole('checkbox', { name: yenHoa.name }));
  await userEvent.click(within(unit).getByRole('checkbox', { name: nghiaDoWard.name }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Chuyển' }));
  expect(await within(dialog).findByText('Trần Quốc Bảo: Tài khoản không còn.')).toBeVisible();
  expect(sent).toEqual([
    { person: '1', from: cauGiay.code, to: [yenHoa.code] },
    { person: '2', from: cauGiay.code, to: [yenHoa.code] },
    { person: '3', from: phucTho.code, to: [phucLoc.code] },
  ]);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Thôi' }));
  expect(await screen.findByText('Đã chọn 1 người')).toBeVisible();
});

it('proposes the chosen pairs, which show the old agreement', async () => {
  const sent: unknown[] = [];
  const ended: Schema<'SucceededPairing'> = {
    id: '01890000-0000-7000-8000-0000000000a1',
    first: cauGiay,
    second: phucTho,
    since: '2023-01-10',
    endedOn: '2025-07-01',
    agreements: [
      { id: '01890000-0000-7000-8000-0000000000a2', type: 'COVENANT', number: '05/GƯ', signedOn: '2023-02-20' },
    ],
  };
  const pairs: Schema<'PairingSuggestion'>[] = [
    { id: '01890000-0000-7000-8000-0000000000a3', ended, first: nghiaDoWard, second: phucLoc, weight: 12 },
    {
      id: '01890000-0000-7000-8000-0000000000a4',
      ended,
      first: yenHoa,
      second: phucLoc,
      weight: 3,
      proposedAs: '01890000-0000-7000-8000-0000000000a5',
    },
  ];
  server.use(
    ...aroundReform(() => applied),
    contract.get('/api/v1/reforms/{id}/pairing-suggestions', ({ response }) => response(200).json({ items: pairs })),
    contract.post('/api/v1/reforms/{id}/pairings', async ({ request, response }) => {
      const body = await request.json();
      sent.push(body);
      return response(200).json({ results: body.pairs.map((pair) => ({ ...pair, outcome: 'PROPOSED' as const })) });
    }),
  );
  renderApp(`${address}&view=pairings`);
  const row = await screen.findByRole('row', { name: /Nghĩa Đô/ });
  expect(row).toHaveTextContent('Giao ước · số 05/GƯ · 20/02/2023');
  expect(screen.getByRole('link', { name: 'Đã đề nghị, xem' })).toHaveAttribute(
    'href',
    `/pairings/${pairs[1]?.proposedAs}`,
  );
  await userEvent.click(screen.getByRole('checkbox', { name: 'Chọn tất cả đang hiện' }));
  expect(screen.getByText('Đã chọn 1 cặp')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Đề nghị kết nghĩa' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Lời nhắn cho các bên' }), 'Cùng đi tiếp');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Đề nghị kết nghĩa' }));
  await waitFor(() =>
    expect(sent).toEqual([
      { pairs: [{ ended: ended.id, first: nghiaDoWard.code, second: phucLoc.code }], message: 'Cùng đi tiếp' },
    ]),
  );
  expect(await screen.findByText('Đã đề nghị 1 cặp.')).toBeVisible();
});

it('waits for the application', async () => {
  server.use(...aroundReform(() => previewed));
  renderApp(address);
  expect(await screen.findByText('Chưa áp dụng')).toBeVisible();
});

it('shows the accounts of programs apart, and chooses none of them with the people', async () => {
  const program = person('4', 'phan-mem', cauGiay);
  program.person = { ...program.person, username: 'service-account-phan-mem', program: true };
  server.use(
    ...aroundReform(() => applied),
    contract.get('/api/v1/reforms/{id}/people', ({ response }) =>
      response(200).json({ items: [person('1', 'Phạm Thu Hằng'), program] }),
    ),
  );
  renderApp(address);
  const programs = within(await screen.findByRole('region', { name: 'Tài khoản của phần mềm' }));
  expect(programs.getByText('service-account-phan-mem')).toBeVisible();
  expect(programs.getByText(/Hãy hỏi người vận hành phần mềm/)).toBeVisible();
  expect(programs.queryByText('Phạm Thu Hằng')).toBeNull();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Chọn tất cả đang hiện' }));
  expect(screen.getByRole('checkbox', { name: 'Chọn Phạm Thu Hằng' })).toBeChecked();
  expect(programs.getByRole('checkbox')).not.toBeChecked();
});
