import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

/** Where `make test` has compiled tools/client/story.ts with the client generated from the contract. */
const story = process.env.CLIENT_STORY ?? 'CLIENT_STORY, which make test sets to the compiled story';

test('the generated TypeScript client reads, writes and is refused', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [story], { env: process.env });
  expect(stdout).toContain('went well');
});
