import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Schema } from '../../api/types';
import { approver, around, nghiaDo, pairing, phucThoSchool, refusal } from '../../test/joint';
import { renderApp } from '../../test/render';
import { cauGiay, phucTho, signedIn } from '../../test/samples';
import { contract, server } from '../../test/server';

const unitPairing: Schema<'Pairing'> = {
  ...pairing,
  id: '01890000-0000-7000-8000-0000000000b9',
  kind: 'UNIT',
  first: phucTho,
  second: cauGiay,
  level: undefined,
};

/** The address names both schools, so that the test is about what follows. */
const address = `/pairings/new?kind=SCHOOL&first=${nghiaDo.code}&second=${phucThoSchool.code}`;

function answering(answer: () => Response, levels: Record<string, string[]> = {}) {
  const sent: Record<string, unknown>[] = [];
  server.use(
    contract.get('/api/v1/me', ({ response }) => response(200).json(approver)),
    contract.get('/api/v1/organisations/{idOrCode}', ({ params, response }) => {
      const found = params.idOrCode === nghiaDo.code ? nghiaDo : phucThoSchool;
      const unit = found === nghiaDo ? cauGiay : phucTho;
      const taught = levels[found.code] ?? ['PRESCHOOL'];
      return response.untyped(
        Response.json({ ...found, etag: '1', levels: taught, parent: unit, ancestors: [unit], versions: [] }),
      );
    }),
    contract.get('/api/v1/organisations', ({ response }) => response(200).json({ items: [] })),
    contract.get('/api/v1/pairings', ({ response }) => response(200).json({ items: [unitPairing] })),
    contract.get('/api/v1/pairings/{id}', ({ response }) => response(200).json({ ...pairing, status: 'PROPOSED' })),
    contract.post('/api/v1/pairings', async ({ request, response }) => {
      sent.push((await request.json()) as Record<string, unknown>);
      return response.untyped(answer());
    }),
    ...signedIn,
    ...around,
  );
  return sent;
}

it('fills in what follows from the two schools and sends it', async () => {
  const sent = answering(() => Response.json({ ...pairing, status: 'PROPOSED' }, { status: 201 }));
  const { router } = renderApp(address);
  expect(await screen.findByRole('combobox', { name: 'Cấp học' })).toHaveDisplayValue('Mầm non');
  expect(await screen.findByRole('radio', { name: /Phúc Thọ.*Cầu Giấy/ })).toBeChecked();
  expect(screen.queryByLabelText(/Lý do kết nghĩa khác cấp học/)).not.toBeInTheDocument();
  await userEvent.type(screen.getByRole('textbox', { name: 'Lời nhắn cho bên kia' }), 'Cùng dạy tốt');
  await userEvent.click(screen.getByRole('button', { name: 'Gửi đề nghị' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(`/pairings/${pairing.id}`));
  expect(sent).toEqual([
    {
      id: expect.stringMatching(/-7/),
      first: nghiaDo.code,
      second: phucThoSchool.code,
      level: 'PRESCHOOL',
      message: 'Cùng dạy tốt',
      underPairingId: unitPairing.id,
    },
  ]);
  expect(await screen.findByText(/Việc này đang chờ Trường Mầm non Phúc Thọ/)).toBeVisible();
});

it('asks for a reason when the schools share no level', async () => {
  const sent = answering(() => Response.json(pairing, { status: 201 }), { [phucThoSchool.code]: ['PRIMARY'] });
  renderApp(address);
  const reason = await screen.findByRole('textbox', { name: /Lý do kết nghĩa khác cấp học/ });
  expect(screen.getByText(/Một bên dạy Mầm non, bên kia dạy Tiểu học/)).toBeVisible();
  expect(screen.queryByText('Cấp học mà cả hai trường cùng dạy')).not.toBeInTheDocument();
  await userEvent.type(reason, 'Trường liên cấp');
  await userEvent.click(screen.getByRole('button', { name: 'Gửi đề nghị' }));
  await waitFor(() => expect(sent[0]).toMatchObject({ levelOverrideReason: 'Trường liên cấp' }));
});

it('shows what the service objects to beside its field, and keeps all that was typed', async () => {
  const message = 'Hai bên đã có một kết nghĩa đang mở.';
  answering(() =>
    refusal({
      type: 'about:blank',
      title: 'Yêu cầu chưa đúng',
      status: 400,
      code: 'INVALID',
      errors: [
        { pointer: '/second', code: 'X', message },
        { pointer: '/levelOverrideReason', code: 'LEVELS_DIFFER', message: 'Cần lý do.' },
      ],
    }),
  );
  renderApp(address);
  const word = await screen.findByRole('textbox', { name: 'Lời nhắn cho bên kia' });
  await userEvent.type(word, 'Cùng dạy tốt');
  await userEvent.click(screen.getByRole('button', { name: 'Gửi đề nghị' }));
  const second = await screen.findByRole('combobox', { name: /Bên được mời/ });
  await waitFor(() => expect(second).toBeInvalid());
  expect(second).toHaveAccessibleDescription(expect.stringContaining(message));
  expect(screen.getByRole('textbox', { name: /Lý do kết nghĩa khác cấp học/ })).toBeInvalid();
  expect(screen.getByRole('alert')).toHaveTextContent('Có chỗ cần sửa');
  expect(word).toHaveValue('Cùng dạy tốt');
  await waitFor(() => expect(second).toHaveFocus());
  // The list that opens lies below the field: what is wrong with it stands above.
  const wrong = screen.getByText(message, { selector: '.mantine-InputWrapper-error' });
  expect(wrong.compareDocumentPosition(second)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

it('says at once which roles it needs to who may not propose', async () => {
  server.use(...signedIn, ...around);
  renderApp(address);
  expect(await screen.findByText('Bạn chưa được đề nghị kết nghĩa')).toBeVisible();
  expect(screen.getByText(/Người duyệt hoặc Cán bộ Sở/)).toBeVisible();
  expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
});
