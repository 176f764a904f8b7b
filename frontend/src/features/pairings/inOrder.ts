/** Pairs by the code of a school of the first side. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

/** Gives each school without a partner one of the other side that has none, in order. */
export function inOrder(
  firsts: readonly string[],
  seconds: readonly string[],
  chosen: Chosen,
  paired: ReadonlySet<string>,
): Chosen {
  const taken = new Set([...paired, ...Object.values(chosen).flat()]);
  const free = seconds.filter((code) => !taken.has(code));
  const after: Record<string, readonly string[]> = { ...chosen };
  for (const first of firsts) {
    if (!paired.has(first) && (after[first] ?? []).length === 0) {
      const next = free.shift();
      if (!next) {
        break;
      }
      after[first] = [next];
    }
  }
  return after;
}

/** The pairs as the service takes them. */
export function pairsOf(chosen: Chosen): { first: string; second: string }[] {
  return Object.entries(chosen).flatMap(([first, seconds]) => seconds.map((second) => ({ first, second })));
}
