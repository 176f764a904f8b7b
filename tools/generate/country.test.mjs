import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { copyLine, literal } from "../database/connection.mjs";
import { makePairings } from "./pairs.mjs";
import { reformFiles } from "./reform.mjs";
import { organisationTables, pairingTables, sessionTables } from "./rows.mjs";
import { scales } from "./scales.mjs";
import { makeSessions } from "./sessions.mjs";
import { makeTree } from "./tree.mjs";

const phase = "019411a0-0000-7000-8000-000000000011";
const scale = scales.village;

function made(seed, root) {
  const tree = makeTree(scale, seed, root);
  const joined = makePairings(scale, seed, tree);
  const sessions = [...makeSessions(300, seed, joined.pairings)];
  return { tree, joined, sessions, files: reformFiles(scale, seed, tree) };
}

function hashOf({ tree, joined, sessions, files }, seed) {
  const hash = createHash("sha256");
  for (const { name, columns, lines } of [...organisationTables(tree, seed), ...pairingTables(joined, seed, phase), ...sessionTables(sessions, seed)]) {
    hash.update(`${name} ${columns.join(" ")}\n`);
    for (const line of lines) {
      assert.equal(line.split("\t").length, columns.length, `${name}: ${line}`);
      hash.update(`${line}\n`);
    }
  }
  return hash.update(JSON.stringify(files)).digest("hex");
}

test("the same country every time, and another with another seed", () => {
  assert.equal(hashOf(made(7), 7), hashOf(made(7), 7));
  assert.notEqual(hashOf(made(7), 7), hashOf(made(8), 8));
});

test("as many as the scale says, each with a code and an id of its own, under a parent that came before it", () => {
  const { tree, joined } = made(1);
  assert.deepEqual([tree.provinces.length, tree.communes.length, tree.schools.length], [scale.provinces, scale.communes, scale.schools]);
  assert.equal(joined.pairings.length, scale.pairings);
  const all = [tree.root, ...tree.provinces, ...tree.communes, ...tree.schools];
  assert.equal(new Set(all.map(({ code }) => code)).size, all.length);
  assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
  const seen = new Set();
  for (const each of all) {
    assert.ok(each.parent === null || seen.has(each.parent.id));
    assert.equal(each.name, each.name.normalize("NFC"));
    seen.add(each.id);
  }
});

test("a department that is there already is the root, and not made again", () => {
  const root = { id: "0190f8a0-0000-7000-8000-000000000001", code: "HN", parent: null, levels: [] };
  const { tree } = made(1, root);
  assert.ok(tree.provinces.every(({ parent }) => parent === root));
  const [organisations] = organisationTables(tree, 1);
  assert.ok([...organisations.lines].every((line) => !line.startsWith(root.id)));
});

test("names repeat themselves, as in the country", () => {
  const tree = makeTree(scales.province, 1);
  const names = tree.schools.map(({ name }) => name);
  assert.ok(new Set(names).size < names.length * 0.95);
  assert.ok(names.filter((name) => /Kim Đồng/.test(name)).length > 1);
});

test("a pair is there once, inside with outside, at a level that both teach; under a pair of their communes or free", () => {
  const { pairings, agreements } = made(3).joined;
  const pairs = pairings.map(({ first, second }) => [first.id, second.id].sort().join());
  assert.equal(new Set(pairs).size, pairings.length);
  for (const { kind, first, second, level, under, status, since, endedOn } of pairings) {
    assert.equal(first.kind === "SCHOOL", kind === "SCHOOL");
    assert.equal(second.kind === "SCHOOL", kind === "SCHOOL");
    assert.ok(kind === "UNIT" || (first.levels.includes(level) && second.levels.includes(level)));
    assert.ok(!under || (under.first === first.parent && under.second === second.parent));
    assert.equal(since !== null, status === "ACTIVE" || status === "ENDED");
    assert.ok(endedOn === null || endedOn >= since);
    assert.ok(since === null || since < "2025-07-01");
  }
  assert.ok(agreements.every(({ pairing, signedOn }) => signedOn >= pairing.since));
});

test("a session is of two that are or were paired, and its days are in order", () => {
  for (const { host, partner, date, schoolYear, reportedOn, confirmedOn } of made(5).sessions) {
    assert.notEqual(host.id, partner.id);
    assert.ok(date >= `${schoolYear.slice(0, 4)}-08-01` && date <= `${schoolYear.slice(5)}-07-31`);
    assert.ok(date <= reportedOn && (confirmedOn === null || reportedOn <= confirmedOn));
  }
});

test("the reform takes every commune to one that it makes, and every school to a successor of its commune", () => {
  const { tree, files } = made(1);
  const rows = (name) => files[name].trim().split("\n").slice(1).map((line) => line.split(","));
  const units = new Set(rows("units.csv").map(([code]) => code));
  assert.equal(units.size, scale.communesAfter);
  const successors = new Map();
  for (const [from, to] of rows("successions.csv")) {
    assert.ok(units.has(to));
    successors.set(from, [...(successors.get(from) ?? []), to]);
  }
  assert.deepEqual([...successors.keys()].sort(), tree.communes.map(({ code }) => code).sort());
  const communeOf = new Map(tree.schools.map(({ code, parent }) => [code, parent.code]));
  const moved = rows("schools.csv");
  assert.equal(moved.length, tree.schools.length);
  assert.ok(moved.every(([code, parent]) => successors.get(communeOf.get(code)).includes(parent)));
});

test("a row for COPY keeps what is written, and tells nothing from an empty text", () => {
  assert.equal(copyLine(["a\tb\\c\nd", null, undefined, "", 0, true]), "a\\tb\\\\c\\nd\t\\N\t\\N\t\t0\ttrue");
  assert.equal(literal("it's"), "'it''s'");
});
