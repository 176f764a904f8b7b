// Chance that a seed decides: the same seed makes the same country on every machine.
const dayLength = 86_400_000;
// Where the clock in the ids begins: they are version 7, so that rows that were made together stand together.
const epoch = Date.UTC(2022, 11, 12);

/** Numbers from 0 to 1 (mulberry32). */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A source of chance of its own for each part, so that more of one part leaves the others as they were. */
export function chance(seed, part) {
  let mixed = seed >>> 0;
  for (const letter of part) {
    mixed = (Math.imul(mixed ^ letter.codePointAt(0), 16777619) + 0x9e3779b9) >>> 0;
  }
  const next = random(mixed);
  const below = (limit) => Math.floor(next() * limit);
  const hex = (digits) => (16 ** digits + below(16 ** digits)).toString(16).slice(1);
  let made = 0;
  return {
    next,
    below,
    pick: (list) => list[below(list.length)],
    happens: (share) => next() < share,
    /** So many of a list, in an order of chance. */
    some(list, count) {
      const all = [...list];
      const most = Math.min(count, all.length);
      for (let at = 0; at < most; at++) {
        const other = at + below(all.length - at);
        [all[at], all[other]] = [all[other], all[at]];
      }
      return all.slice(0, most);
    },
    id() {
      const time = (epoch + made++).toString(16).padStart(12, "0");
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${"89ab"[below(4)]}${hex(3)}-${hex(6)}${hex(6)}`;
    },
  };
}

/** The day so many days after another; days are texts such as 2023-02-08. */
export const dayAfter = (day, days) => new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);
