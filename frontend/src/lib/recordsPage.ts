const pagesOf: Readonly<Record<string, string>> = {
  'session-reports': '/sessions',
  contributions: '/contributions',
  'signed-organisations': '/statistics/signed',
  'pilot-schools': '/statistics/pilots',
  partners: '/statistics/partners',
  pairings: '/pairings',
  organisations: '/organisations',
  schools: '/organisations',
};

/**
 * The page that shows the records behind a figure or a part of it, from the address the service gives for them. Figures
 * that know no year keep the one that was asked, for the way back. Nothing when we have no page for such records.
 */
export function recordsPage(records: string, schoolYear?: string): string | undefined {
  const [path = '', search = ''] = records.split('?');
  const collection = path.split('/').filter(Boolean).at(-1) ?? '';
  const page = pagesOf[collection];
  if (!page) {
    return undefined;
  }
  const parameters = new URLSearchParams(search);
  if (schoolYear && page.startsWith('/statistics/')) {
    parameters.set('schoolYear', schoolYear);
  }
  if (collection === 'schools') {
    parameters.set('kind', 'SCHOOL');
  }
  const written = parameters.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return written ? `${page}?${written}` : page;
}
