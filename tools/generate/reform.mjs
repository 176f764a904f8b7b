// The reform of 1 July 2025 for the made country, as files in the form of demo/hanoi/reform: about three communes become one, under the
// same province; of a few the one half goes here and the other there. Every school is moved by name, so that none is without a superior.
import { chance } from "./chance.mjs";

const on = "2025-07-01";
const csv = (head, rows) => `${[head.join(","), ...rows.map((row) => row.map(cell).join(","))].join("\n")}\n`;
const cell = (value) => (/[",\n]/.test(String(value ?? "")) ? `"${String(value).replaceAll('"', '""')}"` : String(value ?? ""));

/** So many groups of neighbours, each with one commune at least. */
function neighbours(communes, groups) {
  const count = Math.max(1, Math.min(groups, communes.length));
  return Array.from({ length: count }, (_, at) =>
    communes.slice(Math.floor((at * communes.length) / count), Math.floor(((at + 1) * communes.length) / count)),
  );
}

function successor(parent, number, group) {
  const first = group[0];
  return {
    ...{ code: `QM-${parent.code.slice(2)}-${String(number + 1).padStart(3, "0")}`, parent, name: first.name, zone: first.zone },
    gsoCode: `M${first.gsoCode}`,
  };
}

/** Gives the names of the files with their content. */
export function reformFiles(scale, seed, tree) {
  const draw = chance(seed, "reform");
  const units = [];
  const successions = [];
  const goesTo = new Map();
  let seen = 0;
  for (const province of tree.provinces) {
    const communes = tree.communes.filter(({ parent }) => parent === province);
    seen += communes.length;
    const groups = neighbours(communes, Math.round((scale.communesAfter * seen) / scale.communes) - units.length);
    const made = groups.map((group, number) => successor(province, number, group));
    units.push(...made);
    for (const [at, group] of groups.entries()) {
      for (const commune of group) {
        const divided = made.length > 1 && draw.happens(0.02);
        const successors = divided ? [made[at], made[at === 0 ? 1 : at - 1]] : [made[at]];
        successors.forEach((next) => successions.push([commune.code, next.code, on, 1]));
        goesTo.set(commune.id, successors);
      }
    }
  }
  return {
    "units.csv": csv(
      ["code", "kind", "name", "parentCode", "zone", "gsoCode", "validFrom"],
      units.map(({ code, name, parent, zone, gsoCode }) => [code, "COMMUNE", name, parent.code, zone, gsoCode, on]),
    ),
    "successions.csv": csv(["fromCode", "toCode", "on", "formerCommunes"], successions),
    "schools.csv": csv(
      ["code", "parentCode", "validFrom"],
      tree.schools.map(({ code, parent }) => [code, draw.pick(goesTo.get(parent.id)).code, on]),
    ),
  };
}
