import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, formatDate, formatInstant, formatMonth, readDate, today } from './dates';
import { formatNumber, formatShare } from './numbers';

describe('dates', () => {
  it('are written day first', () => {
    expect(formatDate('2023-11-05')).toBe('05/11/2023');
    expect(formatMonth('2026-10')).toBe('10/2026');
  });

  it('follow the clock of Hanoi, not of the browser', () => {
    expect(formatInstant('2023-11-14T18:30:00Z')).toBe('15/11/2023 01:30');
    expect(today(new Date('2025-06-30T17:00:00Z'))).toBe('2025-07-01');
  });

  it('are read as people type them, when there is such a day', () => {
    expect(['5/9/2026', '05-09-2026', '5.9.2026', '05092026', ' 2026-09-05 '].map(readDate)).toEqual(
      Array.from({ length: 5 }, () => '2026-09-05'),
    );
    for (const none of ['31/02/2026', '29/2/2025', '1/13/2026', '5/9-2026', '5/9/26', '5/9/0026', 'hôm qua', '']) {
      expect(readDate(none)).toBeNull();
    }
  });

  it('are added and compared in whole days', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(daysBetween('2025-06-30', '2025-07-02')).toBe(2);
    expect(daysBetween('2025-07-02', '2025-06-30')).toBe(-2);
  });
});

describe('numbers', () => {
  it('have Vietnamese separators', () => {
    expect(formatNumber(40000000)).toBe('40.000.000');
    expect(formatShare(0.7222)).toBe('72,2 %');
  });
});
