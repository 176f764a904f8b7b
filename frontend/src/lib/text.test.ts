import { expect, it } from 'vitest';
import { withinSentence } from './text';

it('puts a word into a sentence, abbreviations untouched', () => {
  expect(withinSentence('Đang chọn')).toBe('đang chọn');
  expect(withinSentence('THCS')).toBe('THCS');
  expect(withinSentence('')).toBe('');
});
