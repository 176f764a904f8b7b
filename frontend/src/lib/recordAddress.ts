/** The page that shows the records of a collection, where its name is another one. */
const pages: Readonly<Record<string, string>> = {
  'activity-plans': 'plans',
  'session-reports': 'sessions',
  'pilot-selections': 'pilots',
};

/** Where a record of a collection is shown. */
export function recordAddress(collection: string, id: string): string {
  return `/${pages[collection] ?? collection}/${id}`;
}
