import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Schema } from '../../api/types';
import { approver, around, nghiaDo, pairing, phucThoSchool } from '../../test/joint';
import { renderApp } from '../../test/render';
import { cauGiay, phucTho, signedIn } from '../../test/samples';
import { contract, server } from '../../test/server';

const second: Schema<'OrganisationRef'> = {
  ...nghiaDo,
  id: '01890000-0000-7000-8000-000000005102',
  code: 'HN005MN002',
  name: 'Trường Mầm non Dịch Vọng',
};

function refs(...schools: Schema<'OrganisationRef'>[]): Schema<'OrganisationSummary'>[] {
  return schools.map((school) => ({ ...school, levels: ['PRESCHOOL' as const], childCount: 0 }));
}

function serving(answer: Partial<Schema<'PairingBatchResult'>>, open: Schema<'Pairing'>[] = []) {
  const sent: { dryRun: string | null; body: unknown }[] = [];
  const result = { applied: false, made: 0, proposed: 0, existing: 0, refused: 0, rows: [], problems: [], ...answer };
  server.use(
    contract.get('/api/v1/me', ({ response }) => response(200).json(approver)),
    contract.get('/api/v1/organisations/{idOrCode}', ({ params, response }) => {
      const unit = params.idOrCode === cauGiay.code ? cauGiay : phucTho;
      return response.untyped(Response.json({ ...unit, etag: '1', levels: [], ancestors: [], versions: [] }));
    }),
    contract.get('/api/v1/organisations', ({ request, response }) => {
      const unit = new URL(request.url).searchParams.get('unit');
      return response(200).json({ items: unit === cauGiay.code ? refs(nghiaDo, second) : refs(phucThoSchool) });
    }),
    contract.get('/api/v1/pairings', ({ request, response }) =>
      response(200).json({ items: new URL(request.url).searchParams.get('kind') === 'SCHOOL' ? open : [] }),
    ),
    contract.post('/api/v1/pairings/batches', async ({ request, response }) => {
      const dryRun = new URL(request.url).searchParams.get('validateOnly');
      sent.push({ dryRun, body: await request.json() });
      return response(200).json({ ...result, applied: dryRun === 'false' });
    }),
    ...signedIn,
    ...around,
  );
  return sent;
}

const address = `/pairings/batch?first=${cauGiay.code}&second=${phucTho.code}&level=PRESCHOOL`;

it('pairs in order, shows what would become of each, and then writes it', async () => {
  const row = { row: 1, outcome: 'MADE' as const, first: nghiaDo, second: phucThoSchool, level: 'PRESCHOOL' as const };
  const sent = serving({ made: 1, rows: [row] });
  renderApp(address);
  expect(await screen.findByText('Trường Mầm non Dịch Vọng')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Ghép lần lượt' }));
  expect(screen.getByText('1 cặp đã chọn')).toBeVisible();
  await userEvent.type(screen.getByRole('textbox', { name: 'Lời nhắn gửi các trường' }), 'Chào bạn');
  const scrolled = vi.spyOn(window, 'scrollTo').mockReset();
  await userEvent.click(screen.getByRole('button', { name: 'Xem trước' }));
  const outcome = await screen.findByRole('row', { name: /Nghĩa Đô – Trường Mầm non Phúc Thọ/ });
  expect(within(outcome).getByText('Kết nghĩa ngay')).toBeVisible();
  expect(scrolled).toHaveBeenCalledWith(0, 0);
  expect(screen.getByText('Chưa có gì được ghi.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Ghi 1 cặp' }));
  expect(await screen.findByRole('heading', { name: 'Đã ghi' })).toBeVisible();
  const pairs = [{ first: nghiaDo.code, second: phucThoSchool.code }];
  expect(sent).toEqual([
    { dryRun: 'true', body: { pairs, message: 'Chào bạn', partial: false } },
    { dryRun: 'false', body: { pairs, message: 'Chào bạn', partial: false } },
  ]);
});

it('names who is paired already and leaves them out of the order', async () => {
  serving({}, [pairing]);
  renderApp(address);
  expect(await screen.findByText('Đã có: Trường Mầm non Phúc Thọ')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Ghép lần lượt' }));
  expect(screen.getByText('0 cặp đã chọn')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Xem trước' })).toBeDisabled();
});

it('says why a pair cannot be, and writes only the sound ones when asked', async () => {
  const sent = serving({
    proposed: 1,
    refused: 1,
    rows: [
      { row: 1, outcome: 'PROPOSED', first: nghiaDo, second: phucThoSchool },
      {
        row: 2,
        outcome: 'REFUSED',
        first: second,
        second: phucThoSchool,
        code: 'LEVELS_DIFFER',
        reason: 'Không có cấp học chung.',
      },
    ],
  });
  renderApp(address);
  await screen.findByText('Trường Mầm non Dịch Vọng');
  await userEvent.click(screen.getByRole('button', { name: 'Ghép lần lượt' }));
  await userEvent.click(screen.getByRole('button', { name: 'Xem trước' }));
  expect(await screen.findByText('Không có cấp học chung.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Chỉ ghi 1 cặp ghép được' }));
  expect(await screen.findByRole('heading', { name: 'Đã ghi' })).toBeVisible();
  expect(sent.at(-1)?.body).toMatchObject({ partial: true });
});

it('keeps the choice when one goes back', async () => {
  serving({ made: 1, rows: [{ row: 1, outcome: 'MADE', first: nghiaDo, second: phucThoSchool }] });
  renderApp(address);
  await screen.findByText('Trường Mầm non Dịch Vọng');
  await userEvent.click(screen.getByRole('button', { name: 'Ghép lần lượt' }));
  await userEvent.click(screen.getByRole('button', { name: 'Xem trước' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Sửa lựa chọn' }));
  expect(screen.getByText('1 cặp đã chọn')).toBeVisible();
});

it('refuses a file that is none of ours before it is sent', async () => {
  serving({});
  renderApp('/pairings/batch?from=file');
  const input = await screen.findByLabelText('Chọn tệp', { selector: 'input' });
  await userEvent.upload(input, new File(['x'], 'danh-sach.pdf'), { applyAccept: false });
  expect(await screen.findByRole('alert')).toHaveTextContent('“danh-sach.pdf” không phải CSV hay XLSX.');
});

it('shows no form to who could never send it', async () => {
  server.use(...signedIn);
  renderApp('/pairings/batch');
  expect(await screen.findByText('Bạn chưa được đề nghị kết nghĩa')).toBeVisible();
  expect(screen.queryByRole('radio')).toBeNull();
});
