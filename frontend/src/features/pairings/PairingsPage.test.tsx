import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Schema } from '../../api/types';
import { approver, around, pairing } from '../../test/joint';
import { renderApp } from '../../test/render';
import { me, signedIn } from '../../test/samples';
import { contract, server } from '../../test/server';

function listing(items: Schema<'Pairing'>[], person = me) {
  const asked: string[] = [];
  server.use(
    contract.get('/api/v1/me', ({ response }) => response(200).json(person)),
    contract.get('/api/v1/pairings', ({ request, response }) => {
      const query = new URL(request.url).searchParams;
      query.delete('pageSize');
      asked.push(query.toString());
      return response(200).json({ items });
    }),
    ...signedIn,
    ...around,
  );
  return asked;
}

it('asks for what the address says, and writes what is chosen into the address', async () => {
  const asked = listing([pairing]);
  const { router } = renderApp('/pairings?status=ACTIVE&level=PRESCHOOL&phase=2025-2030');
  expect(await screen.findByRole('link', { name: /Nghĩa Đô – Trường Mầm non Phúc Thọ/ })).toHaveAttribute(
    'href',
    `/pairings/${pairing.id}`,
  );
  // How many there are in all is asked with the first page.
  expect(asked.at(-1)).toBe('status=ACTIVE&level=PRESCHOOL&phase=2025-2030&count=capped');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Tình trạng' }), 'Đã kết thúc');
  await waitFor(() => expect(router.state.location.searchStr).toContain('status=ENDED'));
  await userEvent.click(screen.getByRole('button', { name: 'Bỏ lọc' }));
  await waitFor(() => expect(router.state.location.searchStr).toBe(''));
});

it('shows both sides with their parents, since when, and what was signed', async () => {
  const agreement: Schema<'PairingAgreement'> = {
    id: '01890000-0000-7000-8000-0000000000e1',
    etag: '1',
    pairingId: pairing.id,
    type: 'MEMORANDUM',
    number: '022/BBGN',
    signedOn: '2026-09-06',
    status: 'SIGNED',
    confirmedBy: [],
    allowedActions: [],
  };
  listing([{ ...pairing, agreements: [agreement] }]);
  renderApp('/pairings');
  const row = await screen.findByRole('row', { name: /Nghĩa Đô/ });
  for (const words of ['Phòng GD&ĐT quận Cầu Giấy', 'Đang kết nghĩa', '05/09/2026', 'số 022/BBGN · 06/09/2026']) {
    expect(row).toHaveTextContent(words);
  }
});

it('offers to propose to who speaks for an organisation, and to nobody else', async () => {
  listing([], approver);
  const { unmount } = renderApp('/pairings');
  expect(await screen.findByText('Chưa có kết nghĩa nào')).toBeVisible();
  const ways = screen.getAllByRole('link', { name: 'Đề nghị kết nghĩa' });
  expect(ways[0]).toHaveAttribute('href', '/pairings/new');
  unmount();
  server.resetHandlers();
  listing([]);
  renderApp('/pairings');
  expect(await screen.findByText('Chưa có kết nghĩa nào')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Đề nghị kết nghĩa' })).not.toBeInTheDocument();
});
