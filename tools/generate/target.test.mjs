import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { examine, target } from "./target.mjs";

/** A database that answers what is asked of it in this order. */
const answering = (...answers) => ({ ask: async () => [answers.shift()] });
const schema = { schema: "t" };
const counts = (all, made = 0) => ({ all: String(all), made: String(made), departments: "1" });

test("a database elsewhere is refused, whatever is in it", () => {
  for (const address of ["postgresql://chungtay_owner:x@db.example.org:5432/chungtay", "https://localhost/", "chungtay"]) {
    assert.throws(() => target(address), /on this machine alone|is no address/);
  }
  assert.deepEqual(target("postgresql://chungtay_owner:a%2Fb@127.0.0.1:5433/x").connection, {
    ...{ host: "127.0.0.1", port: 5433, database: "x", user: "chungtay_owner", password: "a/b" },
  });
});

test("a folder in which nothing ever ran is refused; one of a run says whether it has the demo", () => {
  const folder = mkdtempSync(join(tmpdir(), "chungtay-target-"));
  try {
    const place = { about: join(folder, "about.json"), secrets: join(folder, "secrets"), postgres: join(folder, "postgres") };
    assert.throws(() => target(undefined, place, 1), /Nothing was ever run/);
    writeFileSync(place.about, '{"demo":false}');
    assert.equal(target(undefined, place, 1).demo, false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("real records, a second country and a database without a schema are refused", async () => {
  await assert.rejects(examine(answering({ schema: "f" }), { demo: true, name: "x" }), /no schema/);
  await assert.rejects(examine(answering(schema, counts(12)), { demo: false, name: "x" }), /12 organisations that are not the demo's/);
  await assert.rejects(examine(answering(schema, counts(50_000, 49_000)), { demo: true, name: "x" }), /made country already/);
});

test("an empty database and the demo's are taken, with the department that is there", async () => {
  assert.deepEqual(await examine(answering(schema, counts(0), undefined, { id: "p" }), { demo: false, name: "x" }), { root: undefined, phase: "p" });
  const { root } = await examine(answering(schema, counts(2263), { id: "r", code: "HN", name: "n" }, { id: "p" }), { demo: true, name: "x" });
  assert.equal(root.id, "r");
});
