// Holds ../openapi.yaml against the public rules that ../redocly.yaml names, and fails on any finding.
import { fileURLToPath } from 'node:url';
import { formatProblems, getTotals, lint, loadConfig } from '@redocly/openapi-core';

/** @param {string} path */
const fromHere = (path) => fileURLToPath(new URL(path, import.meta.url));

const config = await loadConfig({ configPath: fromHere('../../redocly.yaml') });
const problems = await lint({ ref: fromHere('../../openapi.yaml'), config });
const totals = getTotals(problems);
formatProblems(problems, { format: 'codeframe', totals, version: '1' });
console.log(`openapi.yaml: ${problems.length} findings`);
process.exitCode = problems.length > 0 ? 1 : 0;
