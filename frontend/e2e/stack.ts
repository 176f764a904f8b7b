import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { signInEveryone } from './signedIn';

const repository = join(import.meta.dirname, '..', '..');
const patience = 300_000;

/** Starts the whole stack on a database of its own, unless BASE_URL names one that runs. E2E_STATE names a folder that is kept. */
export default async function startStack(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.BASE_URL) {
    process.env.E2E_STATE ??= join(repository, '.run');
    await signInEveryone();
    return undefined;
  }
  const kept = process.env.E2E_STATE;
  const state = kept ?? (await mkdtemp(join(tmpdir(), 'chungtay-e2e-')));
  process.env.E2E_STATE = state;
  const port = process.env.E2E_PORT ?? '18080';
  const run = spawn(process.execPath, ['tools/run.mjs', '--port', port, '--state', state], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => run.once('exit', () => resolve()));
  async function stop() {
    run.kill('SIGINT');
    await ended;
    if (!kept) {
      await rm(state, { recursive: true, force: true });
    }
  }
  try {
    process.env.BASE_URL = await ready(run.stdout, ended);
    await signInEveryone();
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

function ready(output: NodeJS.ReadableStream, ended: Promise<void>): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the stack was not ready after ${patience / 1000} s`)), patience);
    void ended.then(() => reject(new Error('the stack ended before it was ready')));
    createInterface({ input: output }).on('line', (line) => {
      const address = /^READY (\S+)/.exec(line)?.[1];
      if (address) {
        clearTimeout(late);
        resolve(address);
      }
    });
  });
}
