interface Seen {
  scope?: string;
  of?: string;
  by?: string;
  table?: string;
}

let seen: Seen = {};

/** What of the page of figures its records do not carry, for the way back to it. */
export function rememberFigures({ scope, of, by, table }: Seen): void {
  seen = { scope, of, by, table };
}

/** A scope that the records name comes with them; that it was everything is remembered. */
export function figuresSeen(): Omit<Seen, 'scope'> & { scope?: string } {
  return { ...seen, scope: seen.scope === 'all' ? 'all' : undefined };
}
