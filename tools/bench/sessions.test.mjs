import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { generatedSessions, schoolPairs } from "./sessions.mjs";

const pairs = [
  ["HN001MN001", "HN272MN001", "PRESCHOOL"],
  ["HN005TH001", "HN272TH001", "PRIMARY"],
];

test("the same sessions every time, and others with another seed", () => {
  const hash = (text) => createHash("sha256").update(text).digest("hex");
  assert.equal(hash(generatedSessions(500, pairs)), hash(generatedSessions(500, pairs)));
  assert.notEqual(hash(generatedSessions(500, pairs)), hash(generatedSessions(500, pairs, 1)));
});

test("every session has its own reference, two schools of one pair, and days in order", () => {
  const [head, ...lines] = generatedSessions(2000, pairs).trim().split("\n");
  const names = head.split(",");
  const rows = lines.map((line) => Object.fromEntries(line.split(",").map((value, index) => [names[index], value])));
  assert.equal(new Set(rows.map(({ ref }) => ref)).size, 2000);
  for (const row of rows) {
    assert.equal(Object.keys(row).length, 22);
    assert.ok(pairs.some((pair) => pair.includes(row.hostCode) && pair.includes(row.partnerCodes) && pair[2] === row.educationLevels));
    assert.notEqual(row.hostCode, row.partnerCodes);
    assert.ok(row.date <= row.hostConfirmedOn);
    assert.ok(row.partnerConfirmedOn === "" || row.hostConfirmedOn <= row.partnerConfirmedOn);
    assert.ok(row.date >= `${row.schoolYear.slice(0, 4)}-08-01` && row.date <= `${row.schoolYear.slice(5)}-07-31`);
  }
});

test("the demo's pairs are schools of one level", () => {
  const found = schoolPairs();
  assert.ok(found.length > 400);
  assert.ok(found.every(([first, second, level]) => /^HN\w{8}$/.test(first) && /^HN\w{8}$/.test(second) && /^[A-Z_]+$/.test(level)));
});
