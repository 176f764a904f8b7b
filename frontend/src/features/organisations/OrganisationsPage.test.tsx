import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Schema } from '../../api/types';
import { renderApp } from '../../test/render';
import { cauGiay, signedIn } from '../../test/samples';
import { contract, server } from '../../test/server';
import { changeOf } from './history';

const school: Schema<'OrganisationSummary'> = {
  id: '01890000-0000-7000-8000-0000000000d1',
  code: 'HN281MN025',
  name: 'Trường Mầm non Đông Lỗ',
  kind: 'SCHOOL',
  levels: ['PRESCHOOL'],
  parent: cauGiay,
  childCount: 0,
  matchedName: 'Trường Mẫu giáo Đông Lỗ',
};

function directory(answer: (query: URLSearchParams) => Schema<'OrganisationSummary'>[]) {
  const asked: string[] = [];
  server.use(
    ...signedIn,
    contract.get('/api/v1/organisations', ({ request, response }) => {
      const { searchParams } = new URL(request.url);
      asked.push(searchParams.toString());
      return response(200).json({ items: answer(searchParams) });
    }),
    contract.get('/api/v1/organisations/{idOrCode}', ({ response }) =>
      response.untyped(Response.json({ ...cauGiay, etag: '1', ancestors: [], versions: [] })),
    ),
  );
  return asked;
}

it('searches as one types and keeps the question in the address', async () => {
  directory((query) => (query.get('q') === 'dong lo' ? [school] : []));
  const { router } = renderApp('/organisations?level=PRESCHOOL');
  await userEvent.type(await screen.findByRole('searchbox'), 'dong lo');
  const link = await screen.findByRole('link', { name: 'Trường Mầm non Đông Lỗ' });
  expect(link).toHaveAttribute('href', '/organisations/HN281MN025');
  expect(screen.getByText('Tìm thấy qua tên hoặc mã cũ: Trường Mẫu giáo Đông Lỗ')).toBeVisible();
  expect(router.state.location.search).toEqual({ q: 'dong lo', level: 'PRESCHOOL' });
});

it('asks with the filters of the address and forgets them on request', async () => {
  const asked = directory(() => []);
  renderApp('/organisations?q=xyz&kind=SCHOOL&zone=OUTER&unit=HN-272&asOf=2023-11-15');
  await screen.findByText('Không có đơn vị nào như vậy');
  expect(asked.at(-1)).toBe('q=xyz&kind=SCHOOL&zone=OUTER&unit=HN-272&asOf=2023-11-15&pageSize=25');
  await userEvent.click(screen.getByRole('button', { name: 'Bỏ tìm kiếm và bộ lọc' }));
  await waitFor(() => expect(asked.at(-1)).toBe('pageSize=25'));
});

it('opens the tree branch by branch', async () => {
  const root = { ...school, code: 'HN', name: 'Sở', kind: 'CITY_DEPARTMENT' as const, levels: [], childCount: 1 };
  const office = { ...root, ...cauGiay, childCount: 1, matchedName: undefined };
  directory((query) =>
    query.get('kind') === 'CITY_DEPARTMENT'
      ? [root]
      : query.get('parent') === 'HN'
        ? [office]
        : query.get('parent') === 'HN-005'
          ? [school]
          : [],
  );
  renderApp('/organisations?view=tree');
  await userEvent.click(await screen.findByRole('button', { name: `Mở ${cauGiay.name}` }));
  expect(await screen.findByRole('link', { name: 'Trường Mầm non Đông Lỗ' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: `Thu gọn ${cauGiay.name}` }));
  expect(screen.queryByRole('link', { name: 'Trường Mầm non Đông Lỗ' })).not.toBeInTheDocument();
});

it('says what each version of an organisation brought', () => {
  const version = { name: 'A', code: '1', levels: [], parent: cauGiay };
  expect(changeOf({ ...version, kind: 'SCHOOL' } as never, undefined)).toBe('first');
  expect(changeOf({ ...version, name: 'B' } as never, version as never)).toBe('renamed');
  expect(changeOf({ ...version, parent: undefined } as never, version as never)).toBe('moved');
  expect(changeOf({ ...version, pupils: 3 } as never, version as never)).toBe('changed');
});
