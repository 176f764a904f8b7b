import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { lookedAt, screens } from './screens';

function sources(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

test('every address is looked at on every width and in every language', () => {
  const routes = sources(join(import.meta.dirname, '../src'), /routes?\.ts$/i);
  const written = routes.flatMap((source) => [...source.matchAll(/\bpath: '([^']+)'/g)].map(([, path = '']) => path));
  const seen = [...Object.values(screens).flatMap(Object.keys), ...Object.keys(lookedAt)];
  expect(written).toContain('/organisations/$code');
  expect(written.filter((path) => !seen.includes(path))).toEqual([]);

  // What comes before the first journey that is made twice alone is of those that are made everywhere.
  const everywhere = sources(import.meta.dirname, /\.spec\.ts$/).map((source) => source.split('@twice')[0] ?? '');
  const looks = everywhere.flatMap((source) => [...source.matchAll(/\blook\('([^']+)'/g)].map(([, name = '']) => name));
  expect(Object.values(lookedAt).filter((name) => !looks.includes(name))).toEqual([]);
});
