import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { around, pairing } from '../../test/joint';
import { renderApp } from '../../test/render';
import { cauGiay, phucTho, signedIn } from '../../test/samples';
import { contract, server } from '../../test/server';

it('shows the pairing of before the reform and its agreement as the history of the new one', async () => {
  const old = { id: '01890000-0000-7000-8000-0000000000b7', first: cauGiay, second: phucTho };
  const paper = { id: '01890000-0000-7000-8000-0000000000e7', type: 'COVENANT' as const, number: '05/GƯ' };
  server.use(
    contract.get('/api/v1/pairings/{id}', ({ response }) =>
      response(200).json({
        ...pairing,
        succeeds: {
          ...old,
          since: '2023-01-10',
          endedOn: '2025-07-01',
          agreements: [{ ...paper, signedOn: '2023-02-20' }],
        },
      }),
    ),
    ...signedIn,
    ...around,
  );
  renderApp(`/pairings/${pairing.id}`);
  const history = within(await screen.findByRole('region', { name: 'Tiếp nối kết nghĩa trước sắp xếp' }));
  expect(history.getByRole('link', { name: /Cầu Giấy – .*Phúc Thọ/ })).toHaveAttribute('href', `/pairings/${old.id}`);
  expect(history.getByText('Từ 10/01/2023 đến 30/06/2025')).toBeVisible();
  expect(history.getByRole('link', { name: 'Giao ước số 05/GƯ' })).toHaveAttribute('href', `/agreements/${paper.id}`);
  expect(history.getByText('Ký ngày 20/02/2023')).toBeVisible();
});
