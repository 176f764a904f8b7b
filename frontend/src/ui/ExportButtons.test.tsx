import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, expect, it, vi } from 'vitest';
import { renderPart } from '../test/render';
import { server } from '../test/server';
import { ExportButtons } from './ExportButtons';

const source = { path: '/api/v1/pairings', filter: { unit: 'HN-005', status: undefined } } as const;

afterEach(() => vi.restoreAllMocks());

it('takes the whole list as it is filtered, under the name the service gives', async () => {
  const asked: { address: string; accept: string | null }[] = [];
  const taken: string[] = [];
  // The test's browser has no addresses for files.
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    taken.push(this.download);
  });
  server.use(
    http.get('*/api/v1/pairings', ({ request }) => {
      asked.push({ address: new URL(request.url).search, accept: request.headers.get('Accept') });
      return new HttpResponse('code\r\n', {
        headers: { 'Content-Disposition': 'attachment; filename="ket-nghia-2026-11-22.csv"' },
      });
    }),
  );
  renderPart(<ExportButtons source={source} />);
  await userEvent.click(screen.getByRole('button', { name: 'Tải cả danh sách về dạng CSV' }));
  await vi.waitFor(() => expect(taken).toEqual(['ket-nghia-2026-11-22.csv']));
  expect(asked).toEqual([{ address: '?unit=HN-005', accept: 'text/csv' }]);
});

it('says why a list cannot be taken', async () => {
  server.use(http.get('*/api/v1/pairings', () => HttpResponse.json({ detail: 'Quá nhiều yêu cầu.' }, { status: 429 })));
  renderPart(<ExportButtons source={source} />);
  await userEvent.click(screen.getByRole('button', { name: 'Tải cả danh sách về dạng XLSX' }));
  expect(await screen.findByText('Quá nhiều yêu cầu.')).toBeVisible();
});
