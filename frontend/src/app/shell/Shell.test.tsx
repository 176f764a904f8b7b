import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderApp } from '../../test/render';
import { me, signedIn } from '../../test/samples';
import { contract, server } from '../../test/server';

const problem = {
  type: 'about:blank',
  title: 'Chưa đăng nhập',
  status: 401,
  detail: 'Hãy đăng nhập.',
  instance: '/api/v1/me',
  code: 'UNAUTHENTICATED',
  traceId: '4bf92f3577b34da6',
};

it('invites who is not signed in, and brings them back to where they were', async () => {
  server.use(contract.get('/api/v1/me', ({ response }) => response(401).json(problem)));
  renderApp('/organisations?q=dong lo');
  const way = await screen.findByRole('link', { name: 'Đăng nhập' });
  expect(way).toHaveAttribute('href', `/login?to=${encodeURIComponent('/organisations?q=dong+lo')}&ui_locales=vi`);
});

it('lets a person of two organisations choose for whom they act, and remembers it', async () => {
  const asked: (string | null)[] = [];
  server.use(
    ...signedIn,
    contract.get('/api/v1/worklist', ({ query, response }) => {
      asked.push(query.get('organisation'));
      return response(200).json({ items: [] });
    }),
  );
  renderApp('/');
  await userEvent.click(await screen.findByRole('button', { name: `Tài khoản: ${me.name}` }));
  const choice = within(await screen.findByRole('group', { name: 'Làm việc cho' }));
  expect(choice.getByRole('radio', { name: /Cầu Giấy/ })).toBeChecked();
  await userEvent.click(choice.getByRole('radio', { name: /Phúc Thọ/ }));
  expect(choice.getByRole('radio', { name: /Phúc Thọ/ })).toBeChecked();
  expect(localStorage.getItem('chungtay.organisation.lienphong.canbo')).toBe('HN-272');
  expect(asked).toEqual(['HN-005', 'HN-272']);
});

it('tells a person of a unit that has ended why they may only read, and offers them nothing else', async () => {
  const [unit] = me.organisations;
  if (!unit) {
    throw new Error('the sample has a unit');
  }
  server.use(
    contract.get('/api/v1/me', ({ response }) =>
      response(200).json({ ...me, organisations: [{ ...unit, ended: true }] }),
    ),
    ...signedIn,
    contract.get('/api/v1/worklist', ({ response }) => response(200).json({ items: [] })),
  );
  renderApp('/');
  expect(await screen.findByRole('note')).toHaveTextContent(/Cầu Giấy đã kết thúc hoạt động.*sang đơn vị kế thừa/);
  expect(await screen.findByText('Không có việc nào đang chờ bạn')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Báo cáo một buổi' })).toBeNull();
});

it('speaks English when asked, at once and everywhere', async () => {
  server.use(
    ...signedIn,
    contract.get('/api/v1/worklist', ({ response }) => response(200).json({ items: [] })),
  );
  renderApp('/');
  expect(await screen.findByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: /Tài khoản/ }));
  await userEvent.click(await screen.findByRole('radio', { name: 'English' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'My work' })).toBeVisible();
  expect(document.documentElement.lang).toBe('en');
});

it('lights the place that an agreement is reached through', async () => {
  server.use(
    ...signedIn,
    contract.get('/api/v1/agreements', ({ response }) => response(200).json({ items: [] })),
  );
  renderApp('/agreements');
  const places = within((await screen.findAllByRole('navigation', { name: 'Các mục' }))[0] as HTMLElement);
  expect(places.getByRole('link', { name: 'Kết nghĩa' })).toHaveAttribute('aria-current', 'page');
  expect(places.getAllByRole('link', { current: 'page' })).toHaveLength(1);
});

it('says what to do at an address that leads nowhere', async () => {
  server.use(...signedIn);
  renderApp('/khong-co-trang-nay');
  expect(await screen.findByRole('heading', { level: 1, name: 'Không có trang này' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Về việc của tôi' })).toHaveAttribute('href', '/');
});

it('keeps nothing in the address that no page reads, such as what signing out leaves there', async () => {
  server.use(contract.get('/api/v1/me', ({ response }) => response(401).json(problem)));
  const { router } = renderApp('/?state=3f0c');
  expect(await screen.findByRole('link', { name: 'Đăng nhập' })).toHaveAttribute('href', '/login?to=%2F&ui_locales=vi');
  expect(router.state.location.searchStr).toBe('');
});

it('signs in on a page of the language that was chosen', async () => {
  server.use(contract.get('/api/v1/me', ({ response }) => response(401).json(problem)));
  renderApp('/');
  await userEvent.click(await screen.findByRole('button', { name: 'English' }));
  expect(await screen.findByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/login?to=%2F&ui_locales=en');
});

it('says that there is no such page at the address of a record that can be none', async () => {
  server.use(
    ...signedIn,
    contract.get('/api/v1/session-reports/{id}', ({ response }) =>
      response.untyped(Response.json({ ...problem, status: 400, code: 'PARAMETER_MALFORMED' }, { status: 400 })),
    ),
  );
  renderApp('/sessions/nix');
  expect(await screen.findByRole('heading', { level: 1, name: 'Không có trang này' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Thử lại' })).not.toBeInTheDocument();
});
