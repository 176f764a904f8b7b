// Provinces, communes and schools below the one department there is. The product knows one CITY_DEPARTMENT, so a province stands as a
// DISTRICT_OFFICE directly below it, its communes below that, and schools below communes.
import { chance } from "./chance.mjs";
import { communeNames, provinces, schoolKinds, schoolName } from "./names.mjs";

const numbered = (number, digits) => String(number).padStart(digits, "0");
const near = (draw, middle, spread) => Number((middle + (draw.next() + draw.next() - 1) * spread).toFixed(5));
/** From this day on a few schools bear another name than before. */
const renamedOn = "2023-08-01";
const renamedUntil = "2023-07-31";

/** Divides a number among so many places, the first ones getting the rest. */
const shareOf = (whole, places, place) => Math.floor(whole / places) + (place < whole % places ? 1 : 0);

function province(number, root, draw) {
  const [name, latitude, longitude] = provinces[number];
  const code = `Q-${numbered(number + 1, 2)}`;
  return {
    ...{ id: draw.id(), code, name: `Phòng Giáo dục và Đào tạo khu vực ${name}`, kind: "DISTRICT_OFFICE", parent: root, zone: null },
    ...{ levels: [], latitude, longitude, place: name },
  };
}

function commune(parent, number, name, draw) {
  const inner = draw.happens(0.36);
  const code = `${parent.code}-${numbered(number + 1, 3)}`;
  return {
    ...{ id: draw.id(), code, name: `Ủy ban nhân dân ${inner ? "phường" : "xã"} ${name}`, kind: "COMMUNE", parent, zone: inner ? "INNER" : "OUTER" },
    ...{ levels: [], latitude: near(draw, parent.latitude, 0.45), longitude: near(draw, parent.longitude, 0.45), gsoCode: code.slice(2).replace("-", ""), place: name },
  };
}

// The first three of a commune are a kindergarten, a primary and a lower secondary school, as nearly everywhere; chance has the others.
function kindOf(nth, draw) {
  if (nth < 3) {
    return schoolKinds[nth];
  }
  let left = draw.below(1000);
  return schoolKinds.find(([, , , share]) => (left -= share) < 0);
}

function school(parent, kind, number, draw) {
  const [, letters, levels, , fewest, about] = kind;
  const name = schoolName(kind, parent.place, number, draw);
  return {
    ...{ id: draw.id(), code: `${parent.code.replaceAll("-", "")}${letters}${number}`, name, kind: "SCHOOL", parent, zone: parent.zone, levels },
    ...{ ownership: draw.happens(levels[0] === "PRESCHOOL" ? 0.18 : 0.03) ? "PRIVATE" : "PUBLIC" },
    ...{ latitude: near(draw, parent.latitude, 0.03), longitude: near(draw, parent.longitude, 0.03), pupils: fewest + draw.below(about) },
    formerName: draw.happens(0.04) ? schoolName(kind, parent.place, number + 1, draw) : undefined,
  };
}

/** Gives provinces, communes and schools of a scale, parents before children; `root` is the department, made here when there is none. */
export function makeTree(scale, seed, root) {
  const draw = chance(seed, "tree");
  const made = { root, provinces: [], communes: [], schools: [] };
  if (!root) {
    made.root = { id: draw.id(), code: "HN", name: "Sở Giáo dục và Đào tạo Hà Nội", kind: "CITY_DEPARTMENT", parent: null, zone: null, levels: [], made: true };
  }
  for (let at = 0; at < scale.provinces; at++) {
    const above = province(at, made.root, draw);
    made.provinces.push(above);
    const names = draw.some(communeNames, shareOf(scale.communes, scale.provinces, at));
    names.forEach((name, number) => made.communes.push(commune(above, number, name, draw)));
  }
  for (const [at, above] of made.communes.entries()) {
    const seen = new Map();
    for (let nth = 0; nth < shareOf(scale.schools, scale.communes, at); nth++) {
      const kind = kindOf(nth, draw);
      const number = (seen.get(kind) ?? 0) + 1;
      seen.set(kind, number);
      made.schools.push(school(above, kind, number, draw));
    }
  }
  return made;
}

/** The versions of an organisation: one, or two where it was called otherwise before. */
export function versionsOf(organisation) {
  return organisation.formerName && organisation.formerName !== organisation.name
    ? [
        { name: organisation.formerName, validFrom: null, validTo: renamedUntil },
        { name: organisation.name, validFrom: renamedOn, validTo: null },
      ]
    : [{ name: organisation.name, validFrom: null, validTo: null }];
}
