const pagesOf: Readonly<Record<string, string>> = { 'session-reports': '/sessions', pairings: '/pairings' };

/** The page that shows the records behind a number, from the address the service gives for them. */
export function pageOf(records: string): string {
  const [path = '', search = ''] = records.split('?');
  return `${pagesOf[path.split('/').at(-1) ?? ''] ?? '/'}?${search}`;
}
