import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import type { Schema } from '../../api/types';
import { administrator, applied, aroundReform, draft, operation, previewed } from '../../test/reformSamples';
import { renderApp } from '../../test/render';
import { cauGiay, me, phucTho, signedIn } from '../../test/samples';
import { contract, server } from '../../test/server';

const address = `/reforms/${draft.id}`;

/** A reform that the acts of a test change. */
function serving(first: Schema<'Reform'>) {
  const state = { reform: first };
  server.use(...aroundReform(() => state.reform));
  return state;
}

it('begins with a day and a name, and goes on to the files', async () => {
  const sent: unknown[] = [];
  const state = serving(draft);
  server.use(
    contract.post('/api/v1/reforms', async ({ request, response }) => {
      const body = await request.json();
      sent.push(body);
      state.reform = { ...draft, id: body.id ?? draft.id };
      return response(201).json(state.reform);
    }),
  );
  const { router } = renderApp('/reforms/new');
  await userEvent.click(await screen.findByRole('button', { name: 'Tiếp tục: các tệp' }));
  expect(await screen.findByText('Hãy chọn ngày có hiệu lực')).toBeVisible();
  expect(sent).toEqual([]);
  await userEvent.type(screen.getByRole('textbox', { name: /Ngày có hiệu lực/ }), '01/07/2025');
  await userEvent.type(screen.getByRole('textbox', { name: /Tên đợt sắp xếp/ }), 'Sắp xếp năm 2025');
  await userEvent.click(screen.getByRole('button', { name: 'Tiếp tục: các tệp' }));
  expect(await screen.findAllByText('Chưa có tệp này.')).toHaveLength(3);
  expect(sent).toEqual([{ id: state.reform.id, on: '2025-07-01', title: 'Sắp xếp năm 2025', decidingDocument: '' }]);
  expect(router.state.location.search).toEqual({ step: 'files' });
  const steps = within(screen.getByRole('navigation', { name: 'Các bước' }));
  expect(steps.getByRole('link', { current: 'page' })).toHaveTextContent('Các tệp');
});

it('takes a file, says what was read, and takes it away again', async () => {
  const state = serving(draft);
  const asked: (string | null)[] = [];
  server.use(
    http.put(`*/api/v1/reforms/${draft.id}/files/units`, ({ request }) => {
      const { searchParams } = new URL(request.url);
      asked.push(searchParams.get('name'), request.headers.get('If-Match'), request.headers.get('Content-Type'));
      const file = { part: 'units' as const, name: 'don-vi.csv', rows: 126, size: 9, sentAt: draft.createdAt };
      state.reform = { ...draft, etag: '5', files: [file] };
      return HttpResponse.json(state.reform);
    }),
    contract.delete('/api/v1/reforms/{id}/files/{part}', ({ request, response }) => {
      asked.push(request.headers.get('If-Match'));
      state.reform = { ...draft, etag: '6' };
      return response(200).json(state.reform);
    }),
  );
  renderApp(`${address}?step=files`);
  await userEvent.upload(await screen.findByLabelText('Chọn tệp: Đơn vị mới'), new File(['code\n'], 'don-vi.csv'));
  expect(await screen.findByText(/Đọc được 126 dòng/)).toBeVisible();
  expect(asked).toEqual(['don-vi.csv', '"4"', 'text/csv']);
  await userEvent.click(screen.getByRole('button', { name: 'Bỏ tệp này: Đơn vị mới' }));
  await waitFor(() => expect(screen.getAllByText('Chưa có tệp này.')).toHaveLength(3));
  expect(asked.at(-1)).toBe('"5"');
  await userEvent.upload(screen.getByLabelText('Chọn tệp: Đơn vị mới'), new File(['x'], 'don-vi.pdf'), {
    applyAccept: false,
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('don-vi.pdf không phải CSV hay XLSX');
  expect(asked).toHaveLength(4);
});

it('shows how far it is, and the effects when it has ended; also to one who comes back meanwhile', async () => {
  const state = serving({ ...draft, files: previewed.files, operationId: operation.id });
  let now = operation;
  server.use(
    contract.get('/api/v1/operations/{id}', ({ response }) => response(200).json(now)),
    contract.get('/api/v1/reforms/{id}/effects', ({ response }) => response(200).json({ items: [] })),
  );
  renderApp(address);
  expect(await screen.findByText('1.200 trên 2.116')).toBeVisible();
  expect(screen.getByRole('progressbar', { name: 'Đọc tệp trường' })).toBeVisible();
  expect(screen.getByRole('link', { current: 'step' })).toHaveTextContent('Xem trước');
  state.reform = { ...previewed, operationId: operation.id };
  now = { ...operation, status: 'SUCCEEDED', endedAt: '2026-11-27T01:05:00Z' };
  const units = await screen.findByRole('region', { name: 'Đơn vị' });
  expect(within(units).getByRole('link', { name: /^126/ })).toBeVisible();
  expect(screen.queryByRole('progressbar')).toBeNull();
});

it('says how many would be left behind, and opens their rows', async () => {
  const reason = 'Còn trường trực thuộc đơn vị đã kết thúc.';
  serving({
    ...previewed,
    effects: [...previewed.effects, { subject: 'SCHOOL', effect: 'LEFT_BEHIND', count: 1_040 }],
    allowedActions: previewed.allowedActions.map((each) =>
      each.action === 'apply' ? { ...each, allowed: false, reason } : each,
    ),
  });
  const asked: (string | null)[] = [];
  server.use(
    contract.get('/api/v1/reforms/{id}/effects', ({ request, response }) => {
      asked.push(new URL(request.url).searchParams.get('effect'));
      return response(200).json({ items: [] });
    }),
  );
  const { router } = renderApp(`${address}?step=preview`);
  expect(await screen.findByText('Có 1.040 trường, đơn vị chưa có nơi trực thuộc mới')).toBeVisible();
  await userEvent.click(screen.getByRole('link', { name: /Xem từng dòng, và đang trực thuộc/ }));
  await waitFor(() => expect(asked).toContain('LEFT_BEHIND'));
  await router.navigate({ to: '/reforms/$id', params: { id: draft.id }, search: { step: 'apply' } });
  expect((await screen.findAllByText(reason)).length).toBeGreaterThan(0);
});

it('says why the last try failed, that nothing was written, and lets one try again', async () => {
  serving({ ...previewed, operationId: operation.id });
  const acts: unknown[] = [];
  server.use(
    contract.get('/api/v1/operations/{id}', ({ response }) =>
      response(200).json({
        ...operation,
        kind: 'REFORM_APPLY',
        status: 'FAILED',
        problem: { code: 'OPERATION_INTERRUPTED', detail: 'Dịch vụ đã dừng giữa chừng.' },
      }),
    ),
    contract.post('/api/v1/reforms/{id}/transitions', async ({ request, response }) => {
      acts.push(await request.json(), request.headers.get('If-Match'));
      return response(202).json(operation);
    }),
  );
  renderApp(`${address}?step=apply`);
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('Dịch vụ đã dừng giữa chừng.');
  expect(alert).toHaveTextContent('Chưa có gì thay đổi');
  expect(screen.getByText('Trường: 2.116 – chuyển nơi trực thuộc')).toBeVisible();
  expect(screen.queryByText(/465/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Áp dụng' }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Áp dụng' }));
  await waitFor(() => expect(acts).toEqual([{ action: 'apply' }, '"7"']));
});

it('names every row to correct, file by file, and no effects', async () => {
  const wrong: Schema<'Reform'> = {
    ...draft,
    files: previewed.files,
    parts: previewed.parts.map(({ part, summary }) => ({
      part,
      summary:
        part === 'schools'
          ? {
              ...summary,
              rejected: 1,
              problemCount: 1,
              problems: [
                { row: 7, column: 'parentCode', value: 'HN-999', code: 'UNKNOWN', message: 'Không có HN-999.' },
              ],
            }
          : summary,
    })),
  };
  serving(wrong);
  renderApp(address);
  expect(await screen.findByText('Có 1 dòng phải sửa')).toBeVisible();
  const part = screen.getByRole('region', { name: 'Nơi trực thuộc mới của trường' });
  expect(within(part).getByRole('row', { name: /HN-999/ })).toHaveTextContent('Không có HN-999.');
  expect(screen.queryByRole('region', { name: 'Đơn vị mới' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Về các tệp' })).toHaveAttribute('href', `${address}?step=files`);
});

it('opens the rows of a count, and says of each what becomes of it', async () => {
  serving(previewed);
  const asked: string[] = [];
  const rows: Schema<'ReformEffectRow'>[] = [
    {
      id: '01890000-0000-7000-8000-00000000ef01',
      subject: 'PAIRING',
      effect: 'ENDS',
      organisation: cauGiay,
      counterpart: phucTho,
      collection: 'pairings',
      recordId: '01890000-0000-7000-8000-0000000000b9',
      before: 'ACTIVE',
      after: 'ENDED',
      successors: [],
    },
  ];
  server.use(
    contract.get('/api/v1/reforms/{id}/effects', ({ request, response }) => {
      asked.push(new URL(request.url).search);
      return response(200).json({ items: rows });
    }),
  );
  const { router } = renderApp(address);
  const schools = await screen.findByRole('region', { name: 'Trường' });
  await userEvent.click(within(schools).getByRole('link', { name: /^2\.116/ }));
  await waitFor(() =>
    expect(router.state.location.search).toEqual({ step: 'preview', subject: 'SCHOOL', effect: 'MOVES' }),
  );
  await waitFor(() => expect(asked.at(-1)).toBe('?subject=SCHOOL&effect=MOVES&pageSize=10&count=capped'));
  const row = await screen.findByRole('row', { name: /Cầu Giấy – Phòng GD&ĐT huyện Phúc Thọ/ });
  expect(row).toHaveTextContent('Đang kết nghĩathànhĐã kết thúc');
  expect(within(row).getByRole('link', { name: /Cầu Giấy/ })).toHaveAttribute(
    'href',
    '/pairings/01890000-0000-7000-8000-0000000000b9',
  );
});

it('leads an administrator of the department there, and nobody else', async () => {
  server.use(
    contract.get('/api/v1/reforms', ({ response }) =>
      response(200).json({ items: [{ ...applied, files: ['units', 'schools'] }] }),
    ),
    contract.get('/api/v1/me', ({ response }) => response(200).json(administrator)),
    ...signedIn,
  );
  renderApp('/reforms');
  const row = await screen.findByRole('row', { name: /Sắp xếp năm 2025/ });
  expect(row).toHaveTextContent('Đã áp dụng');
  expect(screen.getByRole('link', { name: 'Chuẩn bị đợt sắp xếp' })).toHaveAttribute('href', '/reforms/new');
});

it('tells who may not prepare one, and offers no form', async () => {
  server.use(
    contract.get('/api/v1/me', ({ response }) => response(200).json(me)),
    ...signedIn,
  );
  renderApp('/reforms/new');
  expect(await screen.findByText('Bạn chưa được chuẩn bị đợt sắp xếp')).toBeVisible();
  expect(screen.queryByRole('textbox')).toBeNull();
});

it('says of a reform of a day to come that it can be seen now and is applied on that day', async () => {
  const reason = 'Ngày của đợt sắp xếp này chưa đến.';
  serving({
    ...previewed,
    on: '2027-07-01',
    allowedActions: previewed.allowedActions.map((each) =>
      each.action === 'apply' ? { action: 'apply', allowed: false, reason } : each,
    ),
  });
  server.use(contract.get('/api/v1/reforms/{id}/effects', ({ response }) => response(200).json({ items: [] })));
  renderApp(`${address}?step=apply`);
  expect(await screen.findByRole('heading', { name: /01\/07\/2027/ })).toBeVisible();
  expect(screen.getByText(reason, { ignore: '[hidden], .mantine-VisuallyHidden-root' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Áp dụng' })).toHaveAttribute('aria-disabled', 'true');
  await userEvent.click(screen.getByRole('link', { name: 'Xem trước' }));
  expect(await screen.findByRole('button', { name: 'Xem trước lại' })).toBeEnabled();
  await userEvent.click(screen.getByRole('link', { name: 'Ngày và văn bản' }));
  expect(await screen.findByText(/Ngày chưa tới thì xem trước được ngay/)).toBeVisible();
});

it('says that a reform is put aside, though the button that did it goes away', async () => {
  const state = serving(previewed);
  server.use(
    contract.get('/api/v1/reforms/{id}/effects', ({ response }) => response(200).json({ items: [] })),
    // Whatever else the page asks anew is slower than the reform itself.
    contract.get('/api/v1/reforms/{id}/transitions', async ({ response }) => {
      await delay(200);
      return response(200).json({ items: [] });
    }),
    contract.post('/api/v1/reforms/{id}/transitions', ({ response }) => {
      state.reform = { ...previewed, etag: '9', status: 'DISCARDED', allowedActions: [] };
      return response(200).json(state.reform);
    }),
  );
  renderApp(`${address}?step=preview`);
  await userEvent.click(await screen.findByRole('button', { name: 'Bỏ đợt này' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Bỏ đợt này' }));
  expect(await screen.findByText('Đã bỏ đợt sắp xếp.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Bỏ đợt này' })).toBeNull();
});

it('does not offer to apply what has rows to correct, and says that a preview found them', async () => {
  const [part] = previewed.parts;
  if (!part) {
    throw new Error('the sample has a part');
  }
  serving({ ...draft, parts: [{ ...part, summary: { ...part.summary, rejected: 19 } }] });
  const acts = (['create', 'preview'] as const).map((action) => ({
    id: `019a2f6c-3b7e-7c41-9d55-2f1e8c0b7a${action === 'create' ? '71' : '72'}`,
    action,
    from: action === 'create' ? undefined : 'DRAFT',
    to: 'DRAFT',
    at: draft.createdAt,
    by: 'Đặng Tuấn Kiệt',
  }));
  server.use(contract.get('/api/v1/reforms/{id}/transitions', ({ response }) => response(200).json({ items: acts })));
  renderApp(`${address}?step=apply`);
  expect(await screen.findByText('Có 19 dòng phải sửa')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Áp dụng' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Tới bước xem trước' })).toBeVisible();
  expect(await screen.findByText('Xem trước, có chỗ phải sửa')).toBeVisible();
  expect(screen.getByText('Chuẩn bị')).toBeVisible();
});
