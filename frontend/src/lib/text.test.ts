import { expect, it } from 'vitest';
import { withinSentence, withoutAccents } from './text';

it('puts a word into a sentence, abbreviations untouched', () => {
  expect(withinSentence('Đang chọn')).toBe('đang chọn');
  expect(withinSentence('THCS')).toBe('THCS');
  expect(withinSentence('')).toBe('');
});

it('finds a name without its accents, however it was typed', () => {
  expect(withoutAccents('Phường Đống Đa')).toBe('phuong dong da');
  expect(withoutAccents('Hòa')).toBe(withoutAccents('Hoà'));
});
