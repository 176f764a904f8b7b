// What a first visit loads before anything shows: script and style of the entry and of the home page, compressed.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const limit = 200 * 1024;
const home = 'src/features/worklist/WorklistPage.tsx';
const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));
const files = new Set(['colour-scheme.js']);
const seen = new Set();

/** @param {string} key */
function collect(key) {
  const chunk = manifest[key];
  if (!chunk || seen.has(key)) {
    return;
  }
  seen.add(key);
  files.add(chunk.file);
  for (const style of chunk.css ?? []) {
    files.add(style);
  }
  for (const next of chunk.imports ?? []) {
    collect(next);
  }
}

collect('index.html');
collect(home);
let total = 0;
for (const file of files) {
  total += gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
}
console.log(
  `First load: ${(total / 1024).toFixed(1)} KB of ${limit / 1024} KB (script and style, gzip, ${files.size} files)`,
);
process.exitCode = total > limit ? 1 : 0;
