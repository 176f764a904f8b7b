// In which order the parts of `make test` run, and which of them beside each other.

/**
 * Works through parts in their order, so many at a time; one that comes `after` others waits until they have ended, however they
 * ended, and lets later ones go first. Gives the outcomes in the order of the parts.
 */
export async function inOrder(parts, atATime, perform) {
  const waiting = [...parts];
  const running = new Set();
  const outcomes = new Map();
  const isReady = ({ after = [] }) => after.every((other) => outcomes.has(other) || !parts.includes(other));
  while (outcomes.size < parts.length) {
    const next = running.size < atATime ? waiting.findIndex(isReady) : -1;
    if (next >= 0) {
      const [part] = waiting.splice(next, 1);
      const work = perform(part).then((outcome) => {
        running.delete(work);
        outcomes.set(part, outcome);
      });
      running.add(work);
    } else if (running.size > 0) {
      await Promise.race(running);
    } else {
      throw new Error(`${waiting.map(({ name }) => name).join(", ")}: each waits for another`);
    }
  }
  return parts.map((part) => outcomes.get(part));
}
