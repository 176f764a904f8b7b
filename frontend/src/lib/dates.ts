const hanoi = 'Asia/Ho_Chi_Minh';

/** An ISO date as dd/MM/yyyy, in both languages. */
export function formatDate(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

/** An instant as dd/MM/yyyy HH:mm on Hanoi's clock. */
export function formatInstant(instant: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: hanoi,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(instant));
  const [date = '', time = ''] = parts.split(' ');
  return `${formatDate(date)} ${time}`;
}

/** A month of a plan, 2026-10, as 10/2026. */
export function formatMonth(month: string): string {
  const [year, number] = month.split('-');
  return `${number}/${year}`;
}

/** Today in Hanoi as an ISO date. */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: hanoi, dateStyle: 'short' }).format(now);
}

/** The ISO date some days before or after another one. */
export function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** Whole days from one ISO date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

const dayFirst = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$|^(\d{2})(\d{2})(\d{4})$/;

/** A date as people type it, day first or as ISO; nothing when the calendar has no such day. */
export function readDate(typed: string): string | null {
  const text = typed.trim();
  const found = dayFirst.exec(text);
  const [day, month, year] = found ? (found[1] ? [found[1], found[3], found[4]] : found.slice(5)) : [];
  const date = found ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : text;
  return isDate(date) ? date : null;
}

/** Whether it is an ISO date of a day that exists, in years that the service takes. */
export function isDate(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return (
    /^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(moment.getTime()) &&
    moment.toISOString().startsWith(text)
  );
}
