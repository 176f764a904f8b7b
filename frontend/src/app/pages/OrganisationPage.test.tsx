import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Schema } from '../../api/types';
import { refusal } from '../../test/joint';
import { renderApp } from '../../test/render';
import { cauGiay, keptSetting, me, signedIn } from '../../test/samples';
import { contract, server } from '../../test/server';

type View = Schema<'OrganisationView'>;

const cluster: Schema<'OrganisationRef'> = { ...cauGiay, id: 'c', code: 'CUM-1', name: 'Cụm 1', kind: 'CLUSTER' };
const version = { levels: ['PRIMARY' as const], kind: 'SCHOOL' as const, code: 'HN005TH001', parent: cauGiay };
const school: View = {
  id: '01890000-0000-7000-8000-0000000000e1',
  etag: '4',
  code: 'HN005TH001',
  name: 'Trường Tiểu học Mới',
  kind: 'SCHOOL',
  zone: 'INNER',
  levels: ['PRIMARY'],
  ownership: 'PUBLIC',
  leftBelow: 0,
  parent: cauGiay,
  professionalParent: cluster,
  childCount: 0,
  latitude: 21.03,
  longitude: 105.79,
  ancestors: [cauGiay],
  versions: [
    {
      ...version,
      name: 'Trường Tiểu học Mới',
      validFrom: '2025-08-01',
      decidingDocument: 'QĐ 7',
      professionalParent: cluster,
    },
    { ...version, name: 'Trường Tiểu học Cũ', validTo: '2025-07-31' },
  ],
  predecessors: [
    {
      organisation: { ...cauGiay, id: 'p', name: 'Trường Gộp' },
      on: '2025-08-01',
      share: 0.5,
      decidingDocument: 'QĐ 8',
    },
  ],
  successors: [],
  profiles: [{ schoolYear: '2023-2024', pupils: 640, pupilsQualifier: 'OVER', classrooms: 24 }],
  allowedActions: [],
};
const keeping = ['change', 'correct', 'close', 'succeed', 'createBelow', 'stateProfile'].map((action) => ({
  action,
  allowed: true,
}));

function serviceWith(record: View, answer?: () => Response) {
  const acts: { path: string; method: string; etag: string | null; body: unknown }[] = [];
  const take = async (request: Request) => {
    const { pathname } = new URL(request.url);
    acts.push({
      path: pathname.replace('/api/v1', '').replace(record.id, '*'),
      method: request.method,
      etag: request.headers.get('If-Match'),
      body: await request.json(),
    });
    return answer?.() ?? Response.json(record);
  };
  const nothing = () => Response.json({ items: [] });
  server.use(
    contract.get('/api/v1/me', ({ response }) => response(200).json({ ...me, roles: ['ADMINISTRATOR'] })),
    ...signedIn,
    contract.get('/api/v1/organisations/{idOrCode}', ({ response }) => response(200).json(record)),
    contract.patch('/api/v1/organisations/{idOrCode}', async ({ request, response }) =>
      response.untyped(await take(request)),
    ),
    contract.post('/api/v1/organisations/{idOrCode}/versions', async ({ request, response }) =>
      response.untyped(await take(request)),
    ),
    contract.post('/api/v1/organisations/{idOrCode}/transitions', async ({ request, response }) =>
      response.untyped(await take(request)),
    ),
    contract.put('/api/v1/organisations/{idOrCode}/profiles/{schoolYear}', async ({ request, response }) =>
      response.untyped(await take(request)),
    ),
    contract.post('/api/v1/successions', async ({ request, response }) => response.untyped(await take(request))),
    contract.get('/api/v1/school-years', ({ response }) =>
      response(200).json({
        items: [
          { ...keptSetting, code: '2023-2024', startsOn: '2023-08-01', endsOn: '2024-07-31', current: false },
          { ...keptSetting, code: '2026-2027', startsOn: '2026-08-01', endsOn: '2027-07-31', current: true },
        ],
      }),
    ),
    contract.get('/api/v1/pairings', ({ response }) => response.untyped(nothing())),
    contract.get('/api/v1/session-reports', ({ response }) => response.untyped(nothing())),
    contract.get('/api/v1/organisations', ({ response }) =>
      response(200).json({ items: [{ ...school, code: 'HN005TH002', name: 'Trường Tiểu học Hai' }] }),
    ),
  );
  return acts;
}

const open = () => renderApp(`/organisations/${school.code}`);

it('tells its story: names and superiors over time, from whom it took over, its years, and where to go on', async () => {
  serviceWith(school);
  open();
  expect(await screen.findByRole('heading', { level: 1, name: 'Trường Tiểu học Mới' })).toBeVisible();
  expect(screen.getByText('Trường Tiểu học Cũ')).toBeVisible();
  expect(screen.getByText(/Đổi tên · HN005TH001 · Tiểu học · Theo QĐ 7/)).toBeVisible();
  expect(screen.getByText('01/08/2025 · 50 % · Theo QĐ 8')).toBeVisible();
  expect(screen.getAllByRole('link', { name: 'Cụm 1' }).length).toBeGreaterThan(0);
  expect(screen.getAllByText('Hơn 640').length).toBeGreaterThan(0);
  expect(screen.getByRole('link', { name: 'Xem trên bản đồ' })).toHaveAttribute(
    'href',
    expect.stringContaining('21.03'),
  );
  const more = within(screen.getByRole('navigation', { name: 'Xem thêm' }));
  expect(more.getByRole('link', { name: 'Kế hoạch' })).toHaveAttribute('href', '/plans?school=HN005TH001');
  expect(more.getByRole('link', { name: 'Giao ước, biên bản đã ký' })).toHaveAttribute(
    'href',
    '/statistics/signed?scope=HN005TH001',
  );
  expect(screen.queryByRole('button', { name: 'Đính chính' })).not.toBeInTheDocument();
});

it('changes from a day on what was changed, and nothing else', async () => {
  const acts = serviceWith({ ...school, allowedActions: keeping });
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Thay đổi từ một ngày' }));
  const form = within(await screen.findByRole('dialog', { name: `Thay đổi của ${school.name}` }));
  await userEvent.click(form.getByRole('button', { name: 'Lưu' }));
  expect(form.getByText('Chọn ngày.')).toBeVisible();
  await userEvent.type(form.getByRole('textbox', { name: /Có hiệu lực từ ngày/ }), '01/09/2026');
  await userEvent.tab();
  const name = form.getByRole('textbox', { name: /^Tên/ });
  await userEvent.clear(name);
  await userEvent.type(name, 'Trường Tiểu học Nữa');
  await userEvent.type(form.getByRole('textbox', { name: 'Văn bản quyết định' }), 'QĐ 9');
  await userEvent.click(form.getByRole('button', { name: 'Lưu' }));
  await waitFor(() =>
    expect(acts).toEqual([
      {
        path: '/organisations/*/versions',
        method: 'POST',
        etag: '"4"',
        body: { from: '2026-09-01', name: 'Trường Tiểu học Nữa', decidingDocument: 'QĐ 9' },
      },
    ]),
  );
});

it('corrects without a day, and says when nothing differs', async () => {
  const acts = serviceWith({ ...school, allowedActions: keeping });
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Đính chính' }));
  const form = within(await screen.findByRole('dialog', { name: /Đính chính/ }));
  await userEvent.click(form.getByRole('button', { name: 'Lưu' }));
  expect(await form.findByText('Chưa có gì thay đổi.')).toBeVisible();
  await userEvent.clear(form.getByRole('textbox', { name: 'Vĩ độ' }));
  await userEvent.type(form.getByRole('textbox', { name: 'Vĩ độ' }), '21,5');
  await userEvent.click(form.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(acts[0]).toMatchObject({ method: 'PATCH', body: { latitude: 21.5 } }));
});

it('closes with the last day, and says what stands against it', async () => {
  const acts = serviceWith({ ...school, allowedActions: keeping }, () =>
    refusal({ status: 409, code: 'PAIRINGS_OPEN', detail: 'Đơn vị còn kết nối đang mở.' }),
  );
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Kết thúc hoạt động' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Kết thúc hoạt động' }));
  await waitFor(() => expect(acts[0]?.body).toEqual({ action: 'close', on: '2026-11-20' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent('Đơn vị còn kết nối đang mở.');
});

it('records who takes over', async () => {
  const acts = serviceWith({ ...school, allowedActions: keeping });
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Ghi đơn vị kế thừa' }));
  const form = within(await screen.findByRole('dialog'));
  await userEvent.click(form.getByRole('button', { name: 'Ghi đơn vị kế thừa' }));
  expect(await form.findByText('Chọn ít nhất một đơn vị kế thừa.')).toBeVisible();
  await userEvent.click(form.getByRole('combobox', { name: /^Đơn vị kế thừa/ }));
  await userEvent.click(await screen.findByRole('option', { name: /Trường Tiểu học Hai/ }));
  await userEvent.click(form.getByRole('button', { name: 'Ghi đơn vị kế thừa' }));
  await waitFor(() =>
    expect(acts[0]).toMatchObject({
      path: '/successions',
      body: { from: ['HN005TH001'], to: [{ code: 'HN005TH002' }], on: '2026-11-20', predecessorsGoOn: false },
    }),
  );
});

it('says beside the day who would be left under it, and beside the others which of them is wrong', async () => {
  const left = 'Sau ngày đó vẫn còn 40 đơn vị, trường trực thuộc HN005TH001; hãy chuyển các đơn vị ấy trước.';
  const other = 'Sau ngày đó vẫn còn 2 đơn vị, trường trực thuộc HN005TH002; hãy chuyển các đơn vị ấy trước.';
  serviceWith({ ...school, allowedActions: keeping }, () =>
    refusal({
      status: 400,
      code: 'INVALID',
      detail: 'Có chỗ chưa đúng.',
      errors: [
        { pointer: '/from/0', code: 'ORGANISATIONS_BELOW', message: left },
        { pointer: '/from/2', code: 'ORGANISATIONS_BELOW', message: other },
      ],
    }),
  );
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Ghi đơn vị kế thừa' }));
  const form = within(await screen.findByRole('dialog'));
  await userEvent.click(form.getByRole('combobox', { name: /^Đơn vị kế thừa/ }));
  await userEvent.click(await screen.findByRole('option', { name: /Trường Tiểu học Hai/ }));
  await userEvent.click(form.getByRole('button', { name: 'Ghi đơn vị kế thừa' }));
  await waitFor(() =>
    expect(form.getByRole('textbox', { name: /^Kế thừa từ ngày/ })).toHaveAccessibleDescription(left),
  );
  expect(form.getAllByText(other).length).toBeGreaterThan(0);
});

it('states the profile of a year, beginning with what was told of it', async () => {
  const acts = serviceWith({ ...school, allowedActions: [{ action: 'stateProfile', allowed: true }] });
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Khai hồ sơ năm học' }));
  const form = within(await screen.findByRole('dialog'));
  await userEvent.selectOptions(await form.findByRole('combobox', { name: 'Năm học' }), '2023–2024');
  expect(form.getByRole('textbox', { name: 'Số học sinh' })).toHaveValue('640');
  expect(form.queryByRole('textbox', { name: /dân tộc thiểu số/ })).not.toBeInTheDocument();
  await userEvent.type(form.getByRole('textbox', { name: 'Phòng máy tính' }), '2');
  await userEvent.click(form.getByRole('button', { name: 'Lưu' }));
  await waitFor(() =>
    expect(acts[0]).toMatchObject({
      path: '/organisations/*/profiles/2023-2024',
      method: 'PUT',
      etag: '"4"',
      body: { pupils: 640, pupilsQualifier: 'OVER', classrooms: 24, computerRooms: 2 },
    }),
  );
});

it('lists the members of a cluster', async () => {
  serviceWith({ ...school, kind: 'CLUSTER', levels: [], name: 'Cụm 1' });
  open();
  expect(await screen.findByRole('heading', { name: 'Trường và đơn vị trong cụm' })).toBeVisible();
  expect((await screen.findAllByRole('link', { name: 'Trường Tiểu học Hai' })).length).toBeGreaterThan(0);
});
