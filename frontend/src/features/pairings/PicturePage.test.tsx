import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Schema } from '../../api/types';
import { around, nghiaDo, pairing, phucThoSchool } from '../../test/joint';
import { renderApp } from '../../test/render';
import { cauGiay, phucTho, signedIn } from '../../test/samples';
import { contract, server } from '../../test/server';

const day = '2026-11-20';
const records = `/api/v1/session-reports?pairing=${pairing.id}&asOf=${day}&standing=COUNTED`;

const picture: Schema<'PairingPicture'> = {
  asOf: day,
  by: 'PARTY',
  pairings: 1,
  pairingsShown: 1,
  lineCount: 1,
  left: [{ organisation: nghiaDo, zone: 'INNER', parent: cauGiay }],
  right: [{ organisation: phucThoSchool, zone: 'OUTER', parent: phucTho }],
  lines: [
    {
      left: 0,
      right: 0,
      pairings: 1,
      sessions: 3,
      seen: 1,
      pairingId: pairing.id,
      status: 'ACTIVE',
      level: 'PRESCHOOL',
      records,
    },
  ],
};

/** The width the picture has, as the browser would tell it. */
function wide(width: number) {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(private readonly tell: ResizeObserverCallback) {}
      observe(target: Element) {
        const contentRect = { width, height: 600, top: 0, left: 0, right: width, bottom: 600, x: 0, y: 0 };
        this.tell([{ target, contentRect } as unknown as ResizeObserverEntry], this as unknown as ResizeObserver);
      }
      unobserve() {}
      disconnect() {}
    },
  );
}

function drawing(shown: Schema<'PairingPicture'>) {
  const asked: string[] = [];
  server.use(
    contract.get('/api/v1/pairing-picture', ({ request, response }) => {
      asked.push(new URL(request.url).searchParams.toString());
      return response(200).json(shown);
    }),
    ...signedIn,
    ...around,
  );
  return asked;
}

const before = globalThis.ResizeObserver;
afterEach(() => vi.stubGlobal('ResizeObserver', before));

it('draws two sides, tells in words what is chosen, and says the same as a table', async () => {
  wide(1000);
  const asked = drawing(picture);
  renderApp('/pairings/picture?level=PRESCHOOL');
  const one = await screen.findByRole('button', { name: nghiaDo.name });
  expect(asked.at(-1)).toBe('level=PRESCHOOL&status=ACTIVE');
  expect(screen.getByText('Nội thành')).toBeVisible();
  await userEvent.click(one);
  expect(one).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByText(/Nghĩa Đô: 1 đường nối, 3 buổi đã xác nhận/)).toBeVisible();
  expect(screen.getByText(/với Trường Mầm non Phúc Thọ \(3\)/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Hiện bảng' }));
  const row = await screen.findByRole('row', { name: /Nghĩa Đô/ });
  expect(within(row).getByRole('link', { name: 'Các buổi' })).toHaveAttribute(
    'href',
    `/sessions?pairing=${pairing.id}&asOf=${day}&standing=COUNTED`,
  );
  expect(within(row).getByRole('link', { name: 'Kết nghĩa' })).toHaveAttribute('href', `/pairings/${pairing.id}`);
});

it('says what it leaves out, and leads from two units to their pairings', async () => {
  wide(1000);
  const between = `/api/v1/pairings?between=HN-005,HN-272&status=ACTIVE`;
  drawing({
    ...picture,
    by: 'UNIT',
    pairings: 3495,
    pairingsShown: 3000,
    lineCount: 700,
    left: [{ organisation: cauGiay, zone: 'INNER' }],
    right: [{ organisation: phucTho, zone: 'OUTER' }],
    lines: [{ left: 0, right: 0, pairings: 12, seen: 0, records: between }],
  });
  renderApp('/pairings/picture');
  expect(await screen.findByText(/Hiện 3\.000 trong 3\.495 kết nghĩa/)).toBeVisible();
  expect(screen.getByText(/các trường được gộp theo đơn vị/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Hiện bảng' }));
  const row = await screen.findByRole('row', { name: /Cầu Giấy/ });
  expect(row).toHaveTextContent('không xem được');
  expect(within(row).getByRole('link', { name: 'Danh sách' })).toHaveAttribute(
    'href',
    '/pairings?between=HN-005,HN-272&status=ACTIVE',
  );
  expect(within(row).getByRole('link', { name: 'Từng kết nghĩa' })).toHaveAttribute(
    'href',
    '/pairings/picture?between=HN-005,HN-272&by=PARTY',
  );
});

it('shows one at a time on a phone, and keeps in the address from whom it is seen', async () => {
  wide(358);
  drawing(picture);
  const { router } = renderApp('/pairings/picture');
  const from = await screen.findByRole('combobox', { name: 'Bên xem' });
  expect(from).toHaveValue(nghiaDo.code);
  expect(screen.getByRole('img', { name: /1 đường nối/ })).toHaveTextContent('Trường Mầm non Phúc Thọ');
  await userEvent.selectOptions(from, phucThoSchool.code);
  await waitFor(() => expect(router.state.location.searchStr).toContain(`chosen=${phucThoSchool.code}`));
  expect(screen.getByRole('img', { name: /1 đường nối/ })).toHaveTextContent('Trường Mầm non Nghĩa Đô');
});

it('says what would be here when there is nothing', async () => {
  drawing({ ...picture, pairings: 0, pairingsShown: 0, lineCount: 0, left: [], right: [], lines: [] });
  renderApp('/pairings/picture?asOf=2020-01-01');
  expect(await screen.findByText('Chưa có kết nghĩa nào để vẽ')).toBeVisible();
});
