import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Schema } from '../../api/types';
import { renderApp } from '../../test/render';
import { cauGiay, me, signedIn } from '../../test/samples';
import { contract, server } from '../../test/server';

const door = 'http://localhost:8080/auth/admin/master/console/#/chungtay';
const people: Schema<'Person'>[] = [
  {
    id: '1',
    username: 'caugiay.truongphong',
    name: 'Phạm Thu Hằng',
    enabled: true,
    program: false,
    roles: ['APPROVER'],
    organisations: [cauGiay],
    otherGroups: [],
    consoleUrl: `${door}/users/1/settings`,
  },
  {
    id: '2',
    username: 'moi',
    name: 'Người Mới',
    enabled: false,
    program: false,
    roles: [],
    organisations: [],
    otherGroups: ['to-hat'],
    consoleUrl: `${door}/users/2/settings`,
  },
];

function administrator(asked: string[] = []) {
  server.use(
    contract.get('/api/v1/me', ({ response }) =>
      response(200).json({ ...me, roles: ['VIEWER', 'ADMINISTRATOR'], wholeProgramme: true, consoleUrl: door }),
    ),
    ...signedIn,
    contract.get('/api/v1/people', ({ request, response }) => {
      asked.push(new URL(request.url).search);
      return response(200).json({ items: people });
    }),
  );
  return asked;
}

it('shows who has which role where, and leads to where that is changed', async () => {
  administrator();
  renderApp('/administration');
  const hang = await screen.findByRole('row', { name: /Phạm Thu Hằng/ });
  expect(hang).toHaveTextContent('caugiay.truongphong');
  expect(hang).toHaveTextContent('Phòng GD&ĐT quận Cầu Giấy');
  const newcomer = screen.getByRole('row', { name: /Người Mới/ });
  expect(newcomer).toHaveTextContent('Chưa có vai trò');
  expect(newcomer).toHaveTextContent('Chưa thuộc đơn vị nào');
  expect(newcomer).toHaveTextContent('to-hat');
  expect(newcomer).toHaveTextContent('Đã khóa');
  expect(screen.getByRole('link', { name: 'Thay đổi Phạm Thu Hằng trong Keycloak' })).toHaveAttribute(
    'href',
    `${door}/users/1/settings`,
  );
  expect(screen.getByRole('link', { name: 'Mở bảng điều khiển Keycloak' })).toHaveAttribute('href', door);
  expect(screen.getAllByRole('link', { name: 'Quản trị' })[0]).toHaveAttribute('href', '/administration');
});

it('asks in one way at a time and keeps the question in the address', async () => {
  const asked = administrator();
  const { router } = renderApp('/administration?organisation=HN-005');
  await screen.findByText('Phạm Thu Hằng');
  expect(asked).toEqual(['?organisation=HN-005']);
  await userEvent.type(screen.getByRole('searchbox'), 'hằng');
  await waitFor(() => expect(router.state.location.search).toEqual({ q: 'hằng' }));
  expect(asked.at(-1)).toBe(`?q=${encodeURIComponent('hằng')}`);
});

it('says what is away when Keycloak is, and keeps the door', async () => {
  administrator();
  server.use(
    contract.get('/api/v1/people', ({ response }) =>
      response(503).json({
        type: 'about:blank',
        title: 'Chưa sẵn sàng',
        status: 503,
        detail: 'Dịch vụ đăng nhập tạm thời không trả lời.',
        instance: '/api/v1/people',
        code: 'KEYCLOAK_AWAY',
        traceId: '4bf92f3577b34da6',
      }),
    ),
  );
  renderApp('/administration');
  expect(await screen.findByText('Dịch vụ đăng nhập tạm thời không trả lời.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Mở bảng điều khiển Keycloak' })).toBeVisible();
});

it('is neither offered nor opened to others', async () => {
  server.use(...signedIn);
  renderApp('/administration');
  expect(await screen.findByText('Trang này dành cho quản trị viên')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Quản trị' })).toBeNull();
});
