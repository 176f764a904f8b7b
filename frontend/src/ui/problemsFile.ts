import type { Schema } from '../api/types';

type Problem = Schema<'ImportProblem'>;

/** What a spreadsheet would calculate instead of showing it. */
const formula = /^[=+\-@\t\r]/;

/** The problems of a file as CSV that a spreadsheet opens rightly: with a BOM, and with no cell it could calculate. */
export function problemsFile(headings: readonly string[], problems: readonly Problem[]): Blob {
  const rows = problems.map(({ row, column, heading, value, code, message }) => [
    row === undefined ? '' : String(row),
    heading ?? column ?? '',
    column ?? '',
    value ?? '',
    message,
    code,
  ]);
  const lines = [headings, ...rows].map((cells) => cells.map(quoted).join(','));
  return new Blob([`\uFEFF${lines.join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' });
}

function quoted(cell: string): string {
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
