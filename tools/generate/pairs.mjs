// Who works with whom: communes inside with communes outside, schools under them and schools that found each other, a few with many
// partners and most with some; and the papers that they signed. All of it begins before July 2025, so that the reform can follow.
import { chance, dayAfter } from "./chance.mjs";

const begun = "2022-12-12";
const days = 890;
const underEach = 3;
/** Of the pairings that are no more, or not yet: how many of a thousand. */
const otherwise = [["ENDED", 50], ["PROPOSED", 15], ["DECLINED", 10], ["WITHDRAWN", 5]];
const endReasons = ["MUTUAL", "MUTUAL", "INACTIVE"];

function status(draw) {
  let left = draw.below(1000);
  return otherwise.find(([, share]) => (left -= share) < 0)?.[0] ?? "ACTIVE";
}

function pairing(draw, kind, first, second, level, under) {
  const since = dayAfter(begun, draw.below(days));
  const now = kind === "UNIT" || under ? "ACTIVE" : status(draw);
  const lasted = now === "ACTIVE" || now === "ENDED";
  return {
    ...{ id: draw.id(), kind, first, second, level, under, status: now, proposedOn: since, since: lasted ? since : null },
    ...{ proposingSide: now === "PROPOSED" ? draw.pick(["FIRST", "SECOND"]) : null },
    endedOn: now === "ENDED" ? dayAfter(since, 30 + draw.below(300)) : null,
    endReason: now === "ENDED" ? draw.pick(endReasons) : null,
  };
}

const pledges = new Set(["UPPER_SECONDARY", "CONTINUING"]);

function agreement(draw, paired, number) {
  const signedOn = dayAfter(paired.since, draw.below(25));
  const type = paired.kind === "UNIT" ? "COVENANT" : pledges.has(paired.level) ? "PLEDGE" : "MEMORANDUM";
  return { id: draw.id(), pairing: paired, type, number: `${number}/TT-CT`, signedOn };
}

/** Of two lists the numbers from 0 are taken so that a few at the front are taken often. */
const towardsTheFront = (draw, list) => list[Math.floor(list.length * draw.next() ** 1.6)];

function byLevel(schools) {
  const lists = new Map();
  for (const school of schools) {
    for (const level of school.levels) {
      const sides = lists.get(level) ?? { level, INNER: [], OUTER: [] };
      sides[school.zone].push(school);
      lists.set(level, sides);
    }
  }
  return [...lists.values()].filter(({ INNER, OUTER }) => INNER.length > 0 && OUTER.length > 0);
}

/** Gives the pairings of a tree, units first, and the agreements under them. */
export function makePairings(scale, seed, tree) {
  const draw = chance(seed, "pairs");
  const pairings = [];
  const taken = new Set();
  const add = (kind, first, second, level, under) => {
    const key = first.id < second.id ? first.id + second.id : second.id + first.id;
    if (taken.has(key) || pairings.length >= scale.pairings) {
      return undefined;
    }
    taken.add(key);
    const made = pairing(draw, kind, first, second, level, under);
    pairings.push(made);
    return made;
  };

  const inner = draw.some(tree.communes.filter(({ zone }) => zone === "INNER"), Infinity);
  const outer = draw.some(tree.communes.filter(({ zone }) => zone === "OUTER"), inner.length);
  const units = outer.map((second, at) => add("UNIT", inner[at], second, null, null));
  const below = grouped(tree.schools);
  for (const unit of units) {
    let left = underEach;
    for (const first of below.get(unit.first.id) ?? []) {
      const second = (below.get(unit.second.id) ?? []).find(({ levels }) => levels[0] === first.levels[0]);
      if (second && left > 0 && add("SCHOOL", first, second, first.levels[0], unit)) {
        left -= 1;
      }
    }
  }
  const levels = byLevel(draw.some(tree.schools, Infinity));
  const weights = levels.flatMap((each) => Array(Math.max(1, Math.round((100 * each.OUTER.length) / tree.schools.length))).fill(each));
  for (let tries = scale.pairings * 4; pairings.length < scale.pairings && tries > 0; tries--) {
    const sides = draw.pick(weights);
    add("SCHOOL", towardsTheFront(draw, sides.INNER), towardsTheFront(draw, sides.OUTER), sides.level, null);
  }
  const signed = pairings.filter(({ since }) => since !== null).filter(() => draw.happens(0.86));
  return { pairings, agreements: signed.map((each, at) => agreement(draw, each, at + 1)) };
}

function grouped(schools) {
  const groups = new Map();
  for (const school of schools) {
    const group = groups.get(school.parent.id) ?? [];
    group.push(school);
    groups.set(school.parent.id, group);
  }
  return groups;
}
