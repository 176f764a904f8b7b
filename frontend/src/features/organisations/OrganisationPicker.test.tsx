import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import type { Schema } from '../../api/types';
import { renderPart } from '../../test/render';
import { cauGiay, phucTho } from '../../test/samples';
import { contract, server } from '../../test/server';
import { OrganisationPicker, OrganisationsPicker } from './OrganisationPicker';

const summaries: Schema<'OrganisationSummary'>[] = [cauGiay, phucTho].map((each) => ({
  ...each,
  levels: [],
  childCount: 0,
}));

function directory() {
  const asked: (string | null)[] = [];
  server.use(
    contract.get('/api/v1/organisations', ({ request, response }) => {
      const q = new URL(request.url).searchParams.get('q');
      asked.push(q);
      return response(200).json({
        items: summaries.filter((each) => !q || each.name.toLowerCase().includes(q.toLowerCase())),
      });
    }),
    contract.get('/api/v1/organisations/{idOrCode}', ({ response }) =>
      response.untyped(Response.json({ ...summaries[1], etag: '1', ancestors: [], versions: [] })),
    ),
  );
  return asked;
}

function OneField() {
  const [code, setCode] = useState<string>();
  return (
    <>
      <OrganisationPicker label="Đơn vị" value={code} onChange={setCode} without={['HN-272']} />
      <output>{code}</output>
    </>
  );
}

function SeveralField() {
  const [codes, setCodes] = useState<string[]>([]);
  return (
    <>
      <OrganisationsPicker label="Bên tham gia" value={codes} onChange={setCodes} />
      <output>{codes.join(' ')}</output>
    </>
  );
}

it('finds what the service finds, and hands on the code', async () => {
  const asked = directory();
  renderPart(<OneField />);
  const field = screen.getByRole('combobox', { name: 'Đơn vị' });
  await userEvent.type(field, 'quận');
  await waitFor(() => expect(asked).toContain('quận'));
  await userEvent.click(await screen.findByRole('option', { name: /Cầu Giấy/ }));
  expect(screen.getByRole('status')).toHaveTextContent('HN-005');
  expect(field).toHaveValue(cauGiay.name);
  await userEvent.clear(field);
  expect(screen.queryByRole('option', { name: /Phúc Thọ/ })).not.toBeInTheDocument();
});

it('shows the name of a code it was given', async () => {
  directory();
  renderPart(<OrganisationPicker label="Đơn vị" value="HN-272" onChange={() => undefined} />);
  expect(await screen.findByDisplayValue(phucTho.name)).toBeVisible();
});

it('takes several', async () => {
  directory();
  renderPart(<SeveralField />);
  const field = screen.getByRole('combobox', { name: 'Bên tham gia' });
  await userEvent.click(field);
  await userEvent.click(await screen.findByRole('option', { name: /Cầu Giấy/ }));
  await userEvent.click(await screen.findByRole('option', { name: /Phúc Thọ/ }));
  expect(screen.getByRole('status')).toHaveTextContent('HN-005 HN-272');
});

it('says why one that is chosen elsewhere is not offered', async () => {
  directory();
  renderPart(<OneField />);
  await userEvent.type(screen.getByRole('combobox', { name: 'Đơn vị' }), 'phúc thọ');
  expect(await screen.findByText(/đã được chọn ở ô bên cạnh/)).toBeVisible();
});

it('tells units of the same name apart by their kind, their superior and their days', async () => {
  server.use(
    contract.get('/api/v1/organisations', ({ response }) =>
      response(200).json({
        items: [
          { ...cauGiay, levels: [], childCount: 0, validTo: '2025-06-30' },
          {
            ...cauGiay,
            id: phucTho.id,
            code: 'HN-00166',
            kind: 'COMMUNE',
            levels: [],
            childCount: 0,
            validFrom: '2025-07-01',
          },
        ],
      }),
    ),
  );
  renderPart(<OneField />);
  await userEvent.type(screen.getByRole('combobox', { name: 'Đơn vị' }), 'quận');
  expect(await screen.findByRole('option', { name: /Phòng Giáo dục và Đào tạo.*đến 30\/06\/2025/ })).toBeVisible();
  expect(screen.getByRole('option', { name: /Xã, phường.*Từ 01\/07\/2025/ })).toBeVisible();
});

it('says the name below where the field is too narrow for it', async () => {
  directory();
  const narrow = vi.spyOn(Element.prototype, 'scrollWidth', 'get').mockReturnValue(400);
  const { unmount } = renderPart(<OneField />);
  await userEvent.click(screen.getByRole('combobox', { name: 'Đơn vị' }));
  await userEvent.click(await screen.findByRole('option', { name: /Cầu Giấy/ }));
  expect(await screen.findByText(cauGiay.name, { selector: 'p[aria-hidden]' })).toBeVisible();
  unmount();
  narrow.mockReturnValue(0);
  renderPart(<OneField />);
  await userEvent.click(screen.getByRole('combobox', { name: 'Đơn vị' }));
  await userEvent.click(await screen.findByRole('option', { name: /Cầu Giấy/ }));
  expect(screen.getByRole('combobox', { name: 'Đơn vị' })).toHaveValue(cauGiay.name);
  expect(screen.queryByText(cauGiay.name, { selector: 'p[aria-hidden]' })).toBeNull();
  narrow.mockRestore();
});
