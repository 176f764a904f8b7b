import { expect, it } from 'vitest';
import { newId } from './ids';

it('makes identifiers of version 7 that sort by time', () => {
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(newId(1000) < newId(2000)).toBe(true);
});
