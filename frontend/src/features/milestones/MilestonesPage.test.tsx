import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Schema } from '../../api/types';
import { around, pairing } from '../../test/joint';
import { renderApp } from '../../test/render';
import { cauGiay, phucTho, signedIn } from '../../test/samples';
import { contract, server } from '../../test/server';
import { milestoneKinds } from './vocabulary';

const unit: Schema<'UnitMilestones'> = {
  id: cauGiay.id,
  unit: cauGiay,
  zone: 'INNER',
  partners: [phucTho],
  connectedOn: '2023-02-15',
  signedOn: '2023-02-15',
  metOn: '2023-02-20',
  whole: true,
};

const shares: Schema<'MilestoneShare'>[] = milestoneKinds.map((kind) => ({
  kind,
  reached: kind === 'SIGNED' ? 30 : 12,
  units: 30,
  share: kind === 'SIGNED' ? 100 : 40,
  records: '/api/v1/milestones?reached=MET',
  missingRecords: '/api/v1/milestones?missing=MET',
}));

it('shows the share that reached each, and leads to who is missing', async () => {
  const asked: string[] = [];
  server.use(
    contract.get('/api/v1/milestones', ({ request, response }) => {
      asked.push(new URL(request.url).search);
      const other = { ...unit, id: phucTho.id, unit: phucTho, partners: [], metOn: undefined, whole: false };
      return response(200).json({ items: [unit, other] });
    }),
    contract.get('/api/v1/milestone-shares', ({ response }) => response(200).json({ items: shares })),
    ...signedIn,
    ...around,
  );
  const { router } = renderApp('/pairings/milestones?phase=2022-2025&asOf=2023-11-15');
  expect(await screen.findByText('30 / 30 đơn vị')).toBeVisible();
  expect(screen.getByText('100 %')).toBeVisible();
  const row = screen.getByRole('row', { name: /Cầu Giấy/ });
  expect(row).toHaveTextContent('với Phòng GD&ĐT huyện Phúc Thọ');
  expect(within(row).getByText('20/02/2023')).toBeVisible();
  expect(within(row).getAllByText('chưa')).toHaveLength(3);
  expect(
    within(screen.getByRole('row', { name: /^Phòng GD&ĐT huyện Phúc Thọ/ })).getAllByText('không xem được'),
  ).toHaveLength(4);
  await userEvent.click(screen.getAllByRole('button', { name: 'Xem 18 đơn vị chưa đạt' })[1] as HTMLElement);
  await waitFor(() => expect(router.state.location.searchStr).toContain('missing=MET'));
  await waitFor(() => expect(asked.at(-1)).toContain('missing=MET'));
});

it('lets a side say a day on the page of the pairing, and says whence a day is known', async () => {
  const sent: { etag: string | null; body: unknown }[] = [];
  const allowed = [{ action: 'set', allowed: true }];
  const refused = [{ action: 'set', allowed: false, reason: 'Theo hồ sơ.' }];
  const items: Schema<'Milestone'>[] = [
    { kind: 'CONNECTED', etag: '0', reachedOn: '2026-09-05', recordedOn: '2026-09-05', allowedActions: refused },
    {
      kind: 'MET',
      etag: '2',
      reachedOn: '2026-08-01',
      statedOn: '2026-08-01',
      statedBy: 'Lan',
      note: 'Gặp tại Sở',
      allowedActions: allowed,
    },
    { kind: 'CONTENT', etag: '0', allowedActions: allowed },
  ];
  server.use(
    contract.get('/api/v1/pairings/{id}', ({ response }) => response(200).json(pairing)),
    contract.get('/api/v1/pairings/{id}/milestones', ({ response }) => response(200).json({ items })),
    contract.put('/api/v1/pairings/{id}/milestones/{kind}', async ({ params, request, response }) => {
      expect(params.kind).toBe('CONTENT');
      sent.push({ etag: request.headers.get('If-Match'), body: await request.json() });
      return response(200).json({ kind: 'CONTENT', etag: '1', allowedActions: allowed });
    }),
    ...signedIn,
    ...around,
  );
  renderApp(`/pairings/${pairing.id}`);
  const panel = await screen.findByRole('region', { name: 'Các mốc' });
  expect(await within(panel).findByText('theo hồ sơ')).toBeVisible();
  expect(within(panel).getByText('Lan ghi')).toBeVisible();
  expect(within(panel).getByText('Gặp tại Sở')).toBeVisible();
  const buttons = within(panel).getAllByRole('button', { name: 'Ghi ngày' });
  expect(buttons).toHaveLength(2);
  await userEvent.click(buttons[1] as HTMLElement);
  await userEvent.type(await screen.findByRole('textbox', { name: 'Ghi chú' }), 'Thống nhất nội dung');
  await userEvent.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() =>
    expect(sent).toEqual([{ etag: '"0"', body: { reachedOn: '2026-11-20', note: 'Thống nhất nội dung' } }]),
  );
});
