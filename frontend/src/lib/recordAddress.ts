/** Where a record of a collection is shown; an agreement is shown on the page of its pairing. */
export function recordAddress(collection: string, id: string, pairingId?: string): string {
  if (collection === 'agreements') {
    return pairingId ? `/pairings/${pairingId}` : '/pairings';
  }
  return `/${collection}/${id}`;
}
