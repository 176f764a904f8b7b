import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderPart } from '../test/render';
import { ActionButtons } from './ActionButtons';

const words = { confirm: { label: 'Xác nhận', primary: true }, return: { label: 'Cần sửa' } };

it('offers what the service allows, in the order of this place', async () => {
  const onAct = vi.fn();
  const actions = [
    { action: 'return', allowed: true },
    { action: 'cancel', allowed: true },
    { action: 'confirm', allowed: true },
  ];
  renderPart(<ActionButtons actions={actions} words={words} onAct={onAct} />);
  expect(screen.getAllByRole('button').map((each) => each.textContent)).toEqual(['Xác nhận', 'Cần sửa']);
  await userEvent.click(screen.getByRole('button', { name: 'Xác nhận' }));
  expect(onAct).toHaveBeenCalledWith('confirm');
});

it('says why something is not possible, to the keyboard and to the finger, and does nothing', async () => {
  const onAct = vi.fn();
  const reason = 'Không ai xác nhận thay bên kia.';
  renderPart(<ActionButtons actions={[{ action: 'confirm', allowed: false, reason }]} words={words} onAct={onAct} />);
  const button = screen.getByRole('button', { name: 'Xác nhận' });
  expect(button).toHaveAttribute('aria-disabled', 'true');
  expect(button).toHaveAccessibleDescription(reason);
  await userEvent.tab();
  expect(button).toHaveFocus();
  expect(await screen.findAllByText(reason)).toHaveLength(2);
  await userEvent.click(button);
  expect(onAct).not.toHaveBeenCalled();
});
