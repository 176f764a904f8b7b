import { expect, it } from 'vitest';
import { markOf } from './mark';

it('is the known SHA-256 of the bytes, and another one when a byte differs', async () => {
  expect(await markOf(new Blob(['abc']))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(await markOf(new Blob(['abd']))).not.toBe(await markOf(new Blob(['abc'])));
});
