import { isDate } from './dates';

/** Reads one search parameter; undefined when it is absent or not one of ours. */
type Reader<T> = (raw: string) => T | undefined;

export const text: Reader<string> = (raw) => raw || undefined;

export const date: Reader<string> = (raw) => (isDate(raw) ? raw : undefined);

/** A school year: 2026-2027. */
export const schoolYear: Reader<string> = (raw) => {
  const [from, to] = raw.split('-').map(Number);
  return /^\d{4}-\d{4}$/.test(raw) && to === (from ?? 0) + 1 ? raw : undefined;
};

export function oneOf<const T extends string>(values: readonly T[]): Reader<T> {
  return (raw) => values.find((value) => value === raw);
}

/** Several of the values, separated by commas, in the order of the address. */
export function severalOf<const T extends string>(values: readonly T[]): Reader<string> {
  return (raw) =>
    raw
      .split(',')
      .filter((each) => values.some((value) => value === each))
      .join(',') || undefined;
}

const misread = new Set<string>();

/** Which parameters of addresses could not be read since this was last asked. */
export function takeMisread(): string[] {
  const names = [...misread];
  misread.clear();
  return names;
}

/** Search parameters of a route, typed; what does not fit is left out, so that an old address still opens, and noted. */
export function readSearch<R extends Record<string, Reader<unknown>>>(
  raw: Record<string, unknown>,
  readers: R,
): { [K in keyof R]?: R[K] extends Reader<infer T> ? T : never } {
  const found: Record<string, unknown> = {};
  for (const [name, reader] of Object.entries(readers)) {
    const value = raw[name];
    if (value !== undefined && value !== null) {
      // Said to be nothing: the router would otherwise fill in what the address has.
      found[name] = reader(String(value));
      if (String(found[name]) !== String(value) && value !== '') {
        misread.add(name);
      }
    }
  }
  return found as { [K in keyof R]?: R[K] extends Reader<infer T> ? T : never };
}

/** Addresses stay readable: plain words, several values separated by commas. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

export function writeSearch(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== '') {
      parameters.set(name, String(value));
    }
  }
  const written = parameters.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return written ? `?${written}` : '';
}
