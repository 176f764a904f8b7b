import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { aroundReform, nghiaDoWard, picture, previewed } from '../../test/reformSamples';
import { renderApp } from '../../test/render';
import { cauGiay } from '../../test/samples';
import { contract, server } from '../../test/server';

const address = `/reforms/${previewed.id}?step=preview&view=picture`;

it('says in a sentence what becomes of the unit that has the focus, and lights its lines alone', async () => {
  server.use(...aroundReform(() => previewed));
  const { container } = renderApp(address);
  const old = await screen.findByLabelText('Đơn vị cũ');
  expect(within(old).getAllByRole('button')).toHaveLength(2);
  const [unit] = within(old).getAllByRole('button', { name: cauGiay.name });
  unit?.focus();
  expect(
    await screen.findByText(
      'Phòng GD&ĐT quận Cầu Giấy, 76 trường, chuyển sang: Ủy ban nhân dân phường Yên Hòa (31 trường) và Ủy ban nhân dân phường Nghĩa Đô (20 trường).',
    ),
  ).toBeVisible();
  expect(container.querySelectorAll('path[data-lit]')).toHaveLength(2);
  await userEvent.keyboard('{ArrowDown}');
  expect(container.querySelectorAll('path[data-lit]')).toHaveLength(1);
  await userEvent.keyboard('{Home}');
  expect(container.querySelectorAll('path[data-lit]')).toHaveLength(2);
});

it('shows one unit alone when it is pressed, in the address, and all again', async () => {
  server.use(...aroundReform(() => previewed));
  const { router } = renderApp(address);
  const fresh = await screen.findByLabelText('Đơn vị mới');
  await userEvent.click(within(fresh).getByRole('button', { name: nghiaDoWard.name }));
  await waitFor(() => expect(router.state.location.search).toMatchObject({ unit: nghiaDoWard.code }));
  expect(within(screen.getByRole('toolbar', { name: 'Đơn vị cũ' })).getAllByRole('button')).toHaveLength(1);
  expect(screen.getByText(/tiếp nhận từ: Phòng GD&ĐT quận Cầu Giấy \(20 trường\)/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Xem tất cả đơn vị' }));
  await waitFor(() =>
    expect(within(screen.getByRole('toolbar', { name: 'Đơn vị cũ' })).getAllByRole('button')).toHaveLength(2),
  );
});

it('has its table behind it, and marks what goes over without a succession', async () => {
  server.use(...aroundReform(() => previewed));
  renderApp(address);
  await userEvent.click(await screen.findByText('Bảng của hình: 3 đường'));
  const row = screen.getByRole('row', { name: /Phúc Lộc/ });
  expect(row).toHaveTextContent('22');
  expect(row).toHaveTextContent('Không, chỉ có trường chuyển sang');
});

it('shows of a reform of schools alone the schools, by their shares', async () => {
  const school = (number: string, name: string) => ({
    id: `01890000-0000-7000-8000-00000000${number}`,
    code: `TH-${number}`,
    name,
    kind: 'SCHOOL' as const,
    schools: 0,
  });
  const [old, one, two] = [
    school('0001', 'Trường Tiểu học Cũ'),
    school('0002', 'Trường Tiểu học Một'),
    school('0003', 'Trường Tiểu học Hai'),
  ];
  server.use(
    contract.get('/api/v1/reforms/{id}/picture', ({ response }) =>
      response(200).json({
        from: [old],
        to: [one, two],
        links: [
          { from: old.id, to: one.id, share: 0.6, succeeds: true, schools: 0 },
          { from: old.id, to: two.id, share: 0.4, succeeds: true, schools: 0 },
        ],
      }),
    ),
    ...aroundReform(() => previewed),
  );
  renderApp(address);
  const side = within(await screen.findByLabelText('Trường kết thúc'));
  const panel = screen.getByRole('region', { name: 'Hình: từ trường cũ sang trường mới' });
  expect(panel).toHaveTextContent('Chạm hoặc rê vào một trường để chỉ thấy các đường của trường ấy');
  expect(panel).not.toHaveTextContent(/đơn vị/i);
  side.getByRole('button', { name: old.name }).focus();
  expect(
    await screen.findByText('Trường Tiểu học Cũ được kế thừa bởi: Trường Tiểu học Một và Trường Tiểu học Hai.'),
  ).toBeVisible();
  await userEvent.click(screen.getByText('Bảng của hình: 2 đường'));
  expect(screen.getByRole('row', { name: /Tiểu học Một/ })).toHaveTextContent('60 %');
});

it('draws no more than can be seen: of many units one is chosen first', async () => {
  const many = {
    ...picture,
    to: [
      ...picture.to,
      ...Array.from({ length: 500 }, (_, index) => ({
        id: `01890000-0000-7000-8000-1${String(index).padStart(11, '0')}`,
        code: `X-${index}`,
        name: `Xã ${index}`,
        kind: 'COMMUNE' as const,
        schools: 0,
      })),
    ],
  };
  server.use(
    contract.get('/api/v1/reforms/{id}/picture', ({ response }) => response(200).json(many)),
    ...aroundReform(() => previewed),
  );
  renderApp(address);
  expect(await screen.findByText(/Có 505 đơn vị, nhiều hơn mức một hình vẽ được/)).toBeVisible();
  expect(screen.queryByRole('toolbar')).toBeNull();
  await userEvent.type(screen.getByRole('combobox', { name: 'Đơn vị cũ hoặc mới' }), 'cau giay');
  await userEvent.click(await screen.findByRole('option', { name: /Cầu Giấy/ }));
  expect(await screen.findByLabelText('Đơn vị mới')).toBeVisible();
  expect(within(screen.getByRole('toolbar', { name: 'Đơn vị mới' })).getAllByRole('button')).toHaveLength(2);
});
