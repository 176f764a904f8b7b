import { describe, expect, it } from 'vitest';
import type { Schema } from '../../api/types';
import { step } from './Picture';
import { lineMark, narrowed, sidesOf } from './picture';
import { inLines, layOut, layOutOne, thickness } from './pictureLayout';

function party(code: string, zone: Schema<'Zone'>, parent?: string): Schema<'PictureParty'> {
  const organisation = { id: code, code, name: `Trường ${code}`, kind: parent ? 'SCHOOL' : 'DISTRICT_OFFICE' } as const;
  return {
    organisation,
    zone,
    parent: parent ? { id: parent, code: parent, name: `Phòng ${parent}`, kind: 'DISTRICT_OFFICE' } : undefined,
  };
}

function line(left: number, right: number, sessions?: number): Schema<'PictureLine'> {
  return { left, right, sessions, pairings: 1, seen: sessions === undefined ? 0 : 1, records: '', status: 'ACTIVE' };
}

const picture: Schema<'PairingPicture'> = {
  asOf: '2026-11-20',
  by: 'PARTY',
  pairings: 3,
  pairingsShown: 3,
  lineCount: 3,
  left: [party('A', 'INNER', 'U'), party('B', 'INNER', 'U')],
  right: [party('X', 'OUTER', 'V'), party('Y', 'OUTER', 'W')],
  lines: [line(0, 1, 16), line(1, 0, 1), line(0, 0, 0)],
};

describe('the picture', () => {
  it('puts those across who cross least, under their units', () => {
    const layout = layOut(picture, 1000);
    const y = (side: string, index: number) =>
      layout.parties.find((one) => one.side === side && one.index === index)?.y ?? 0;
    expect(y('left', 0)).toBeLessThan(y('left', 1));
    // Y meets A alone, X meets both: Y stands above X although it comes later in the answer.
    expect(y('right', 1)).toBeLessThan(y('right', 0));
    expect(layout.headings.map(({ side, name }) => `${side} ${name.join(' ')}`)).toEqual([
      'left Phòng U',
      'right Phòng W',
      'right Phòng V',
    ]);
    expect(Math.max(...layout.parties.map((one) => one.y))).toBeLessThan(layout.height);
  });

  it('draws more sessions thicker, and never a line that is not seen', () => {
    const [most = 0, few = 0, none = 0] = layOut(picture, 1000).lines.map(({ width }) => width);
    expect(most).toBeGreaterThan(few);
    expect(few).toBeGreaterThan(none);
    expect(none).toBeGreaterThan(1);
    expect(thickness(400, 400)).toBe(thickness(3, 3));
  });

  it('tells a silence from what is not known, and both from what is over', () => {
    expect(picture.lines.map(lineMark)).toEqual(['met', 'met', 'silent']);
    expect(lineMark(line(0, 0))).toBe('unknown');
    expect(lineMark({ ...line(0, 0, 4), status: 'ENDED' })).toBe('apart');
  });

  it('wraps long names and cuts none', () => {
    const name = 'Phòng Giáo dục và Đào tạo quận Nam Từ Liêm thành phố Hà Nội';
    const lines = inLines(name, 20);
    expect(lines.join(' ')).toBe(name);
    expect(Math.max(...lines.map((one) => one.length))).toBeLessThanOrEqual(20);
    expect(inLines('Ngoooooooooooooooooooooooài', 5)).toHaveLength(1);
  });

  it('shows one party on a phone, its partners below each other', () => {
    const layout = layOutOne(picture, [0, 2], 'right', 390);
    expect(layout.parties.map(({ index }) => index)).toEqual([1, 0]);
    expect(layout.parties[0]?.y).toBeLessThan(layout.parties[1]?.y ?? 0);
    expect(layout.lines.map(({ index }) => index)).toEqual([0, 2]);
  });

  it('is walked through by keys', () => {
    const { parties } = layOut(picture, 1000);
    const first = step(parties, undefined, 'ArrowDown');
    expect(first).toMatchObject({ side: 'left', index: 0 });
    expect(step(parties, first, 'ArrowDown')).toMatchObject({ side: 'left', index: 1 });
    expect(step(parties, first, 'ArrowRight')?.side).toBe('right');
    expect(step(parties, { side: 'right', index: 0 }, 'ArrowLeft')?.side).toBe('left');
    expect(step(parties, first, 'x')).toBeUndefined();
  });

  it('is of those who are paired now, unless a day or a status is asked for', () => {
    expect(narrowed({}).status).toBe('ACTIVE');
    expect(narrowed({ asOf: '2023-11-15' }).status).toBeUndefined();
    expect(narrowed({ status: 'ENDED' }).status).toBe('ENDED');
  });

  it('names its sides by the zone only where that is true', () => {
    expect(sidesOf(picture, { unit: 'A' })).toEqual(['left', 'right']);
    const mixed = { ...picture, left: [party('A', 'OUTER', 'U')] };
    expect(sidesOf(mixed, { unit: 'A' })).toEqual(['own', 'partners']);
    expect(sidesOf(mixed, {})).toEqual(['one', 'other']);
  });
});
