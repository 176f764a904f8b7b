/** The page that shows the records of a collection, where its name is another one. */
const pages: Readonly<Record<string, string>> = {
  'activity-plans': 'plans',
  'session-reports': 'sessions',
  'pilot-selections': 'pilots',
};

/** Where a record of a collection is shown; a nudge is shown on the page of its pairing. */
export function recordAddress(collection: string, id: string, pairingId?: string): string {
  if (collection === 'nudges') {
    return pairingId ? `/pairings/${pairingId}` : '/pairings';
  }
  return `/${pages[collection] ?? collection}/${id}`;
}
