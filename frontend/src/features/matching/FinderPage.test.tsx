import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Schema } from '../../api/types';
import { approver, around, nghiaDo, pairing, phucThoSchool } from '../../test/joint';
import { renderApp } from '../../test/render';
import { phucTho, signedIn } from '../../test/samples';
import { contract, server } from '../../test/server';

const candidate: Schema<'PartnerCandidate'> = {
  id: phucThoSchool.id,
  organisation: phucThoSchool,
  parent: phucTho,
  zone: 'OUTER',
  levels: ['PRESCHOOL'],
  score: 95,
  reasons: [
    { code: 'PARTNER_UNIT' },
    { code: 'OPPOSITE_ZONE' },
    { code: 'SHARED_LEVEL', levels: ['PRESCHOOL'] },
    { code: 'DISTANCE', number: 31 },
    { code: 'PARTNERS', number: 0 },
  ],
  underPairingId: pairing.id,
  allowedActions: [{ action: 'propose', allowed: true }],
};

function serving(items: Schema<'PartnerCandidate'>[]) {
  const asked: string[] = [];
  const proposed: unknown[] = [];
  server.use(
    contract.get('/api/v1/me', ({ response }) => response(200).json(approver)),
    contract.get('/api/v1/partner-candidates', ({ request, response }) => {
      asked.push(new URL(request.url).searchParams.toString());
      return response(200).json({ items });
    }),
    contract.post('/api/v1/pairings', async ({ request, response }) => {
      proposed.push(await request.json());
      return response(201).json({ ...pairing, status: 'PROPOSED' });
    }),
    contract.get('/api/v1/pairings/{id}', ({ response }) => response(200).json({ ...pairing, status: 'PROPOSED' })),
    ...signedIn,
    ...around,
  );
  return { asked, proposed };
}

it('says in words why each would fit', async () => {
  const { asked } = serving([candidate]);
  renderApp(`/pairings/find?for=${nghiaDo.code}&maxKm=40`);
  const row = await screen.findByRole('row', { name: /Phúc Thọ/ });
  for (const words of [
    'Hai đơn vị cấp trên đã kết nghĩa với nhau',
    'Ở bên kia của thành phố',
    'Cùng dạy Mầm non',
    'Cách khoảng 31 km',
    'Chưa kết nghĩa với nơi nào',
  ]) {
    expect(within(row).getByText(words)).toBeVisible();
  }
  expect(asked.at(-1)).toBe(`for=${nghiaDo.code}&maxKm=40`);
});

it('writes the proposal itself, lets it be changed, and sends it in one tap', async () => {
  const { proposed } = serving([candidate]);
  const { router } = renderApp(`/pairings/find?for=${nghiaDo.code}`);
  await userEvent.click(await screen.findByRole('button', { name: 'Đề nghị kết nghĩa' }));
  const message = await screen.findByRole('textbox', { name: 'Lời nhắn cho bên kia' });
  expect(message).toHaveValue(
    'Chúng tôi mong được kết nghĩa: hai đơn vị cấp trên đã kết nghĩa với nhau; ở bên kia của thành phố; cùng dạy Mầm non; cách khoảng 31 km.',
  );
  await userEvent.type(message, ' Hẹn gặp!');
  await userEvent.click(screen.getByRole('button', { name: 'Gửi đề nghị' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(`/pairings/${pairing.id}`));
  expect(proposed).toEqual([
    expect.objectContaining({
      first: nghiaDo.code,
      second: phucThoSchool.code,
      underPairingId: pairing.id,
      message: expect.stringMatching(/31 km\. Hẹn gặp!$/),
    }),
  ]);
});

it('keeps the conditions in the address, and says why one may not propose', async () => {
  const refused = { ...candidate, allowedActions: [{ action: 'propose', allowed: false, reason: 'Cần lãnh đạo.' }] };
  const { asked } = serving([refused]);
  const { router } = renderApp(`/pairings/find?for=${nghiaDo.code}`);
  const button = await screen.findByRole('button', { name: 'Đề nghị kết nghĩa' });
  expect(button).toHaveAttribute('aria-disabled', 'true');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Khu vực' }), 'Cả thành phố');
  await waitFor(() => expect(router.state.location.searchStr).toContain('zone=ANY'));
  await waitFor(() => expect(asked.at(-1)).toContain('zone=ANY'));
});
