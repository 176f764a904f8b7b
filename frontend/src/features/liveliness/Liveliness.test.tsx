import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Schema } from '../../api/types';
import { around, nghiaDo, pairing, phucThoSchool } from '../../test/joint';
import { renderApp } from '../../test/render';
import { signedIn } from '../../test/samples';
import { contract, server } from '../../test/server';

const silent: Schema<'SilentPairing'> = {
  id: pairing.id,
  kind: 'SCHOOL',
  first: nghiaDo,
  second: phucThoSchool,
  level: 'PRESCHOOL',
  silentSince: '2026-09-05',
  silentDays: 76,
  allowedActions: [{ action: 'nudge', allowed: true }],
};

const nudge: Schema<'Nudge'> = {
  id: '01890000-0000-7000-8000-0000000000a9',
  etag: '0',
  pairingId: pairing.id,
  first: nghiaDo,
  second: phucThoSchool,
  status: 'OPEN',
  message: 'Gặp lại nhé',
  askedBy: 'Lan',
  askedFor: nghiaDo,
  askedOn: '2026-11-19',
  allowedActions: [{ action: 'done', allowed: true }],
};

it('says beside the button why one may not nudge', async () => {
  server.use(
    contract.get('/api/v1/silent-pairings', ({ response }) =>
      response(200).json({
        items: [
          {
            ...silent,
            allowedActions: [{ action: 'nudge', allowed: false, reason: 'Việc này cần vai trò biên tập.' }],
          },
        ],
      }),
    ),
    ...signedIn,
    ...around,
  );
  renderApp('/pairings/silent');
  const row = within((await screen.findAllByRole('row')).at(-1) as HTMLElement);
  const said = row.getAllByText('Việc này cần vai trò biên tập.');
  expect(said.some((each) => each.tagName === 'P')).toBe(true);
});

it('lists silent pairs for the asked days and nudges both sides', async () => {
  const asked: string[] = [];
  const sent: unknown[] = [];
  server.use(
    contract.get('/api/v1/silent-pairings', ({ request, response }) => {
      asked.push(new URL(request.url).search);
      return response(200).json({ items: sent.length > 0 ? [{ ...silent, nudgedOn: '2026-11-20' }] : [silent] });
    }),
    contract.post('/api/v1/pairings/{id}/nudges', async ({ params, request, response }) => {
      expect(params.id).toBe(pairing.id);
      sent.push(await request.json());
      return response(201).json(nudge);
    }),
    ...signedIn,
    ...around,
  );
  renderApp('/pairings/silent?days=30');
  const row = await screen.findByRole('row', { name: /Nghĩa Đô/ });
  expect(row).toHaveTextContent('76 ngày');
  expect(row).toHaveTextContent('chưa có buổi nào');
  expect(asked.at(-1)).toContain('days=30');
  await userEvent.click(within(row).getByRole('button', { name: 'Nhắc hai bên' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Lời nhắn cho hai bên' }), 'Gặp lại nhé');
  await userEvent.click(screen.getAllByRole('button', { name: 'Nhắc hai bên' }).at(-1) as HTMLElement);
  expect(await screen.findByText('Đã nhắc ngày 20/11/2026')).toBeVisible();
  expect(sent).toEqual([expect.objectContaining({ message: 'Gặp lại nhé' })]);
});

it('tells on the page of the pairing what each did for the other, and of the nudge that is open', async () => {
  const steps: unknown[] = [];
  server.use(
    contract.get('/api/v1/pairings/{id}', ({ response }) => response(200).json(pairing)),
    contract.get('/api/v1/nudges', ({ response }) => response(200).json({ items: steps.length > 0 ? [] : [nudge] })),
    contract.post('/api/v1/nudges/{id}/transitions', async ({ request, response }) => {
      expect(request.headers.get('If-Match')).toBe('"0"');
      steps.push(await request.json());
      return response(200).json({ ...nudge, status: 'DONE' });
    }),
    contract.get('/api/v1/pairing-balances', ({ response }) =>
      response(200).json({
        items: [
          {
            id: pairing.id,
            kind: 'SCHOOL',
            first: nghiaDo,
            second: phucThoSchool,
            since: '2026-09-05',
            sessions: 5,
            lastSessionOn: '2026-11-01',
            firstPart: { hosted: 3, taught: 1, visited: 2, gave: [] },
            secondPart: { hosted: 2, taught: 0, visited: 3, gave: [] },
            elsewhere: 0,
          },
        ],
      }),
    ),
    ...signedIn,
    ...around,
  );
  renderApp(`/pairings/${pairing.id}`);
  const panel = await screen.findByRole('region', { name: 'Hai bên đã làm cho nhau' });
  expect(await within(panel).findByRole('row', { name: /Chủ trì/ })).toHaveTextContent(/Chủ trì.*3.*2/);
  expect(within(panel).getByRole('row', { name: /Dạy/ })).toHaveTextContent(/1.*0/);
  expect(within(panel).getByText(/Cùng nhau 5 buổi đã xác nhận/)).toBeVisible();
  expect(await screen.findByText('“Gặp lại nhé”')).toBeVisible();
  expect(screen.getAllByRole('link', { name: 'Báo cáo một buổi' }).length).toBeGreaterThan(0);
  await userEvent.click(screen.getByRole('button', { name: 'Đánh dấu đã xong' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Đánh dấu đã xong' }));
  await waitFor(() => expect(steps).toEqual([{ action: 'done' }]));
  await waitFor(() => expect(screen.queryByText('“Gặp lại nhé”')).not.toBeInTheDocument());
});
