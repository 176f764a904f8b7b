import { expect, it } from 'vitest';
import { date, oneOf, parseSearch, readSearch, schoolYear, severalOf, takeMisread, text, writeSearch } from './address';

const readers = { q: text, kind: oneOf(['UNIT', 'SCHOOL']), asOf: date };

it('reads what it knows and leaves out the rest', () => {
  expect(readSearch({ q: '12', kind: 'SCHOOL', asOf: '2023-11-15', other: 'x' }, readers)).toEqual({
    q: '12',
    kind: 'SCHOOL',
    asOf: '2023-11-15',
  });
  expect(readSearch({ q: '', kind: 'TOWN', asOf: 'yesterday' }, readers)).toEqual({});
});

it('writes plain addresses that read back as they were', () => {
  const written = writeSearch({ q: 'Đông Lỗ', kind: 'UNIT,SCHOOL', unit: undefined, code: '00123' });
  expect(written).toContain('kind=UNIT,SCHOOL');
  expect(written).not.toContain('unit');
  expect(parseSearch(written)).toEqual({ q: 'Đông Lỗ', kind: 'UNIT,SCHOOL', code: '00123' });
});

it('reads several values and drops what is none of ours', () => {
  const read = severalOf(['UPPER_SECONDARY', 'CONTINUING']);
  expect(read('UPPER_SECONDARY,CONTINUING')).toBe('UPPER_SECONDARY,CONTINUING');
  expect(read('CONTINUING,NURSERY')).toBe('CONTINUING');
  expect(read('NURSERY')).toBeUndefined();
});

it('notes what it could not read, once', () => {
  takeMisread();
  readSearch({ q: '', kind: 'TOWN', asOf: '2026-02-31', other: 'x' }, readers);
  expect(takeMisread()).toEqual(['kind', 'asOf']);
  expect(takeMisread()).toEqual([]);
});

it('knows a school year', () => {
  expect(schoolYear('2026-2027')).toBe('2026-2027');
  expect(schoolYear('2026-2028')).toBeUndefined();
  expect(schoolYear('quatsch')).toBeUndefined();
});
