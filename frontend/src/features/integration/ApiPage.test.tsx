import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { renderApp } from '../../test/render';
import { signedIn } from '../../test/samples';
import { contract, server } from '../../test/server';

const published = http.get('http://localhost:3000/api/v1/openapi.json', () =>
  HttpResponse.json({
    info: { title: 'Chung Tay', version: '1' },
    paths: {
      '/api/v1/me': {
        get: {
          operationId: 'getMe',
          summary: 'Who is calling',
          description: 'Needs the role viewer.',
          tags: ['Me'],
          responses: { '200': { description: 'OK' } },
        },
      },
    },
  }),
);

it('tells the story first and opens an operation with a request to try', async () => {
  server.use(...signedIn, published);
  renderApp('/api');
  expect(await screen.findByRole('heading', { name: '1. Xin thẻ truy cập' })).toBeVisible();
  await userEvent.click(await screen.findByRole('button', { name: /GET.*me.*Who is calling/ }));
  expect(screen.getByText('Needs the role viewer.')).toBeVisible();
  expect(within(screen.getByRole('region', { name: 'Thử bằng curl' })).getByText(/api\/v1\/me/)).toBeVisible();
});

it('is open to who is not signed in', async () => {
  server.use(
    published,
    contract.get('/api/v1/me', ({ response }) => response.untyped(new Response(null, { status: 401 }))),
  );
  renderApp('/api?q=calling');
  expect(await screen.findByRole('button', { name: /Who is calling/ })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Đăng nhập' })).toHaveAttribute('href', '/login?to=%2F&ui_locales=vi');
});
