// Holds the order of the rooms: app → features → api, ui, lib.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Which zones a zone may import from; `features` stands for another feature that is open to all. */
const allowed = {
  app: ['app', 'features', 'api', 'ui', 'lib'],
  features: ['features', 'api', 'ui', 'lib'],
  ui: ['ui', 'api', 'lib'],
  api: ['api', 'lib'],
  lib: ['lib'],
};
const openFeatures = new Set(['access', 'audit', 'organisations', 'attachments']);
const imports = /(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+)['"]([^'"]+)['"]/g;

/** @param {string} path */
function placeOf(path) {
  const [zone = '', feature = ''] = path.split('/');
  return { zone, feature };
}

/**
 * What a file does against the order.
 * @param {string} path of the file below src/, with forward slashes
 * @param {string} source
 * @returns {string[]}
 */
export function findingsOf(path, source) {
  const isTest = /\.test\.tsx?$/.test(path) || path.startsWith('test/');
  const here = placeOf(path);
  const rules = allowed[/** @type {keyof typeof allowed} */ (here.zone)];
  const found = [];
  for (const [, target = ''] of source.matchAll(imports)) {
    if (!target.startsWith('.')) {
      continue;
    }
    const to = posix.normalize(posix.join(posix.dirname(path), target));
    const there = placeOf(to);
    if (isTest && there.zone === 'test') {
      continue;
    }
    if (rules && !rules.includes(there.zone)) {
      found.push(`${path}: ${here.zone} must not import ${to}`);
    } else if (here.zone === 'features' && there.zone === 'features') {
      if (here.feature !== there.feature && !openFeatures.has(there.feature)) {
        found.push(`${path}: the feature ${here.feature} must not import ${to}`);
      }
    }
    const callsClient = to === 'api/client' && (here.zone === 'features' || here.zone === 'app') && !isTest;
    if (callsClient && !/(^|\/)queries\.ts$/.test(path)) {
      found.push(`${path}: only a queries.ts calls the client`);
    }
  }
  return found;
}

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const src = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');
  const files = filesIn(src);
  const found = files.flatMap((file) =>
    findingsOf(relative(src, file).split(sep).join('/'), readFileSync(file, 'utf8')),
  );
  for (const finding of found) {
    console.error(finding);
  }
  console.log(`Import zones: ${files.length} files, ${found.length} findings`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
