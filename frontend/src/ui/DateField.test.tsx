import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { renderPart } from '../test/render';
import { DateField } from './DateField';
import { FormPanel } from './FormPanel';

interface FieldProps {
  start?: string;
  maxDate?: string;
  always?: boolean;
}

function Field({ start, ...rest }: FieldProps) {
  const [date, setDate] = useState<string | undefined>(start);
  return (
    <>
      <DateField label="Ngày" value={date} onChange={setDate} {...rest} />
      <output>{date ?? 'không'}</output>
    </>
  );
}

async function typing(text: string, field: FieldProps) {
  renderPart(<Field {...field} />);
  const box = screen.getByRole('textbox', { name: 'Ngày' });
  await userEvent.clear(box);
  await userEvent.type(box, text);
  await userEvent.tab();
  return box;
}

it('reads a day as people write it', async () => {
  const box = await typing('5.9.2026', { start: '2026-11-19' });
  expect(box).toHaveValue('05/09/2026');
  expect(box).toBeValid();
  expect(screen.getByRole('status')).toHaveTextContent('2026-09-05');
});

it('keeps a day that does not exist as it was typed, says so, and means no other', async () => {
  const box = await typing('31/02/2026', { start: '2026-11-19' });
  expect(box).toHaveValue('31/02/2026');
  expect(box).toBeInvalid();
  expect(box).toHaveAccessibleDescription(/Không có ngày này/);
  expect(screen.getByRole('status')).toHaveTextContent('không');
  await userEvent.type(box, '{Backspace>10/}28/02/2026');
  await userEvent.tab();
  expect(box).toBeValid();
  expect(screen.getByRole('status')).toHaveTextContent('2026-02-28');
});

it('keeps a day that has not come, and says so', async () => {
  const box = await typing('21/11/2026', { start: '2026-11-19', maxDate: '2026-11-20' });
  expect(box).toHaveValue('21/11/2026');
  expect(box).toHaveAccessibleDescription(/Chưa đến ngày này/);
  expect(screen.getByRole('status')).toHaveTextContent('không');
});

it('leaves a day that must always be there as it was, and comes back to it', async () => {
  const box = await typing('40/11/2026', { start: '2026-11-19', always: true });
  expect(box).toBeInvalid();
  expect(screen.getByRole('status')).toHaveTextContent('2026-11-19');
  await userEvent.clear(box);
  await userEvent.tab();
  expect(box).toHaveValue('19/11/2026');
  expect(box).toBeValid();
});

it('sends no form with a day that does not exist', async () => {
  const send = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
  renderPart(
    <FormPanel onSubmit={send} submitLabel="Gửi">
      <Field />
    </FormPanel>,
  );
  const box = screen.getByRole('textbox', { name: 'Ngày' });
  await userEvent.type(box, '31/2/26{Enter}');
  await userEvent.click(screen.getByRole('button', { name: 'Gửi' }));
  expect(send).not.toHaveBeenCalled();
  expect(box).toHaveFocus();
  expect(box).toHaveAccessibleDescription(/Không có ngày này/);
});

it('puts its calendar away once a day is written out, and shows it again to who comes back', async () => {
  renderPart(<Field />);
  const box = screen.getByRole('textbox', { name: 'Ngày' });
  await userEvent.click(box);
  expect(await screen.findByRole('button', { name: 'Tháng sau' })).toBeVisible();
  await userEvent.type(box, '05/09/2026');
  expect(screen.queryByRole('button', { name: 'Tháng sau' })).not.toBeInTheDocument();
  await userEvent.tab();
  await userEvent.click(box);
  expect(await screen.findByRole('button', { name: 'Tháng sau' })).toBeVisible();
});

it('shows what is wrong with it to who is led there, and the calendar to who presses', async () => {
  renderPart(<DateField label="Ngày" value={undefined} onChange={vi.fn()} error="Hãy chọn ngày" />);
  await userEvent.tab();
  const box = screen.getByRole('textbox', { name: 'Ngày' });
  expect(box).toHaveFocus();
  expect(screen.queryByRole('table')).toBeNull();
  await userEvent.click(box);
  expect(await screen.findByRole('table')).toBeVisible();
});
