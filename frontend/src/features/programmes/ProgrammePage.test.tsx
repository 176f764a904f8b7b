import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Schema } from '../../api/types';
import { renderApp } from '../../test/render';
import { me } from '../../test/samples';
import { contract, server } from '../../test/server';
import { aroundSessions } from '../../test/sessionSamples';

const hanoi = { id: me.id, code: 'HN', name: 'Sở Giáo dục và Đào tạo Hà Nội', kind: 'CITY_DEPARTMENT' } as const;
const department: Schema<'Me'> = {
  ...me,
  roles: ['VIEWER', 'EDITOR', 'APPROVER', 'DEPARTMENT'],
  organisations: [{ ...hanoi, ended: false }],
  wholeProgramme: true,
};
const yes = (...actions: string[]) => actions.map((action) => ({ action, allowed: true }));

const phase: Schema<'Phase'> = {
  id: '01890000-0000-7000-8000-0000000000f2',
  etag: '4',
  code: '2025-2030',
  name: 'Giai đoạn 2025–2030',
  startsOn: '2025-08-01',
  endsOn: '2030-07-31',
  unitKinds: ['DISTRICT_OFFICE', 'COMMUNE'],
  quotas: [
    { level: 'PRESCHOOL', slots: 3 },
    { level: 'PRIMARY', slots: 4 },
  ],
  current: true,
  allowedActions: yes('update', 'changeQuotas'),
};

const target: Schema<'Target'> = {
  id: '01890000-0000-7000-8000-0000000000f3',
  etag: '0',
  measure: 'signed-organisations',
  parameters: 'agreementType=PLEDGE&level=CONTINUING,UPPER_SECONDARY',
  scope: hanoi,
  schoolYear: '2022-2023',
  value: 90,
  allowedActions: yes('update', 'delete'),
};

function keeping(phases: Schema<'Phase'>[] = [phase], as: Schema<'Me'> = department) {
  const sent: { method: string; path: string; etag: string | null; body: unknown }[] = [];
  const take = async (request: Request) => {
    const body = request.method === 'DELETE' ? undefined : await request.json();
    sent.push({
      method: request.method,
      path: new URL(request.url).pathname,
      etag: request.headers.get('If-Match'),
      body,
    });
  };
  server.use(
    contract.get('/api/v1/phases', ({ response }) => response(200).json({ items: phases })),
    ...aroundSessions(as),
    contract.get('/api/v1/organisations', ({ response }) => response(200).json({ items: [] })),
    contract.get('/api/v1/targets', ({ response }) => response(200).json({ items: as === me ? [] : [target] })),
    contract.get('/api/v1/reported-figures', ({ response }) => response(200).json({ items: [] })),
    contract.put('/api/v1/phases/{id}', async ({ request, response }) => {
      await take(request.clone());
      return response(200).json(phase);
    }),
    contract.post('/api/v1/targets', async ({ request, response }) => {
      await take(request.clone());
      return response(201).json(target);
    }),
    contract.delete('/api/v1/targets/{id}', async ({ request, response }) => {
      await take(request.clone());
      return response(200).json(target);
    }),
    contract.post('/api/v1/school-years', ({ response }) =>
      response(400).json({
        type: 'about:blank',
        title: 'Không đúng',
        status: 400,
        detail: 'Có ô cần sửa.',
        instance: '/api/v1/school-years',
        code: 'INVALID',
        traceId: '4bf92f3577b34da6',
        errors: [
          { pointer: '/startsOn', code: 'SCHOOL_YEAR_OVERLAPS', message: 'Thời gian chồng lên năm học 2026-2027.' },
        ],
      }),
    ),
  );
  return sent;
}

it('changes the quota of a phase, level by level, with the version that was seen', async () => {
  const sent = keeping();
  renderApp('/programme');
  const row = await screen.findByRole('row', { name: /Giai đoạn 2025–2030/ });
  expect(row).toHaveTextContent('Mầm non: 3 · Tiểu học: 4');
  await userEvent.click(within(row).getByRole('button', { name: 'Sửa' }));
  const sheet = await screen.findByRole('dialog');
  const primary = within(sheet).getByRole('textbox', { name: 'Tiểu học' });
  await userEvent.clear(primary);
  await userEvent.type(primary, '5');
  await userEvent.click(within(sheet).getByRole('button', { name: 'Lưu' }));
  expect(await screen.findByText('Đã lưu: Giai đoạn 2025–2030')).toBeVisible();
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ method: 'PUT', etag: '"4"' });
  expect(sent[0]?.body).toMatchObject({
    name: 'Giai đoạn 2025–2030',
    unitKinds: ['DISTRICT_OFFICE', 'COMMUNE'],
    quotas: [
      { level: 'PRESCHOOL', slots: 3 },
      { level: 'PRIMARY', slots: 5 },
      { level: 'LOWER_SECONDARY', slots: 0 },
      { level: 'UPPER_SECONDARY', slots: 0 },
      { level: 'CONTINUING', slots: 0 },
    ],
  });
});

it('says why a quota stays, in the words of the service', async () => {
  const reason = 'Đã có danh sách được trình.';
  keeping([{ ...phase, allowedActions: [...yes('update'), { action: 'changeQuotas', allowed: false, reason }] }]);
  renderApp('/programme?part=phases');
  await userEvent.click(await screen.findByRole('button', { name: 'Sửa' }));
  const sheet = await screen.findByRole('dialog');
  expect(within(sheet).getByText(`Không đổi được chỉ tiêu: ${reason}`)).toBeVisible();
  expect(within(sheet).getByRole('textbox', { name: 'Tiểu học' })).toBeDisabled();
  expect(within(sheet).getByRole('textbox', { name: /^Tên/ })).toBeEnabled();
});

it('puts what the service objects to beside its field', async () => {
  keeping();
  renderApp('/programme?part=years');
  await userEvent.click(await screen.findByRole('button', { name: 'Thêm năm học' }));
  const sheet = await screen.findByRole('dialog');
  await userEvent.type(within(sheet).getByRole('textbox', { name: /^Năm học/ }), '2027-2028');
  const from = within(sheet).getByRole('textbox', { name: /^Từ ngày/ });
  const to = within(sheet).getByRole('textbox', { name: /^Đến ngày/ });
  await userEvent.type(from, '01/07/2027{Enter}');
  await userEvent.type(to, '31/07/2028{Enter}');
  await userEvent.click(within(sheet).getByRole('button', { name: 'Lưu' }));
  expect(await within(sheet).findAllByText(/Thời gian chồng lên năm học 2026-2027/)).not.toHaveLength(0);
  expect(from).toBeInvalid();
});

it('sets a target by words, and takes one away after asking', async () => {
  const sent = keeping();
  renderApp('/programme?part=targets');
  const row = await screen.findByRole('row', { name: /Cam kết giao ước · GDNN-GDTX · THPT/ });
  expect(row).toHaveTextContent('90');
  await userEvent.click(screen.getByRole('button', { name: 'Đặt chỉ tiêu' }));
  const sheet = await screen.findByRole('dialog');
  await userEvent.selectOptions(within(sheet).getByRole('combobox', { name: 'Số liệu' }), 'signed-organisations');
  await userEvent.selectOptions(within(sheet).getByRole('combobox', { name: 'Loại văn bản' }), 'PLEDGE');
  await userEvent.selectOptions(within(sheet).getByRole('combobox', { name: 'Năm học' }), '2022-2023');
  await userEvent.type(within(sheet).getByRole('textbox', { name: /^Chỉ tiêu/ }), '90');
  await userEvent.click(within(sheet).getByRole('button', { name: 'Lưu' }));
  expect(await screen.findByText(/^Đã lưu: Đơn vị, trường đã ký · Cam kết giao ước/)).toBeVisible();
  expect(sent[0]?.body).toMatchObject({
    measure: 'signed-organisations',
    parameters: 'agreementType=PLEDGE',
    schoolYear: '2022-2023',
    value: 90,
  });

  await userEvent.click(
    within(await screen.findByRole('row', { name: /Cam kết/ })).getByRole('button', { name: 'Bỏ' }),
  );
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Bỏ' }));
  expect(await screen.findByText(/^Đã bỏ:/)).toBeVisible();
  expect(sent[1]).toMatchObject({ method: 'DELETE', etag: '"0"' });
});

it('shows the settings to everyone, and the way to change them to the department alone', async () => {
  keeping([{ ...phase, allowedActions: [{ action: 'update', allowed: false, reason: 'Của Sở.' }] }], me);
  renderApp('/programme');
  expect(await screen.findByRole('row', { name: /Giai đoạn 2025–2030/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Thêm giai đoạn' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Sửa' })).toBeNull();
  await userEvent.click(screen.getByRole('link', { name: 'Chỉ tiêu' }));
  expect(await screen.findByText('Chưa đặt chỉ tiêu nào')).toBeVisible();
});
