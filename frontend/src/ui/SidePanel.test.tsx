import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderPart } from '../test/render';
import { SidePanel } from './SidePanel';

it('is closed by Escape only as long as nothing was entered', async () => {
  const onClose = vi.fn();
  renderPart(
    <SidePanel opened onClose={onClose} title="Thay đổi">
      <label>
        Tên
        <input />
      </label>
    </SidePanel>,
  );
  await userEvent.click(await screen.findByRole('textbox', { name: 'Tên' }));
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledTimes(1);
  await userEvent.keyboard('Trường');
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledTimes(1);
  await userEvent.click(screen.getByRole('button', { name: 'Đóng' }));
  expect(onClose).toHaveBeenCalledTimes(2);
});
