import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { judge, playwright, surefire, tap, vitest } from "./counts.mjs";

let folder;
const written = (name, content) => {
  const file = join(folder, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
};

before(() => {
  folder = mkdtempSync(join(tmpdir(), "chungtay-counts-"));
});
after(() => rmSync(folder, { recursive: true }));

test("Surefire: passed, failed, broken and skipped; a class without a report has failed", () => {
  written(
    "TEST-vn.chungtay.PairingTest.xml",
    `<?xml version="1.0"?><testsuite name="vn.chungtay.PairingTest" tests="4" errors="1" skipped="1" failures="1">
       <properties><property name="a" value="b"/></properties>
       <testcase name="proposes" classname="vn.chungtay.PairingTest" time="0.1"/>
       <testcase name="accepts" classname="vn.chungtay.PairingTest" time="0.1"><failure message="no">at …</failure></testcase>
       <testcase name="ends" classname="vn.chungtay.PairingTest" time="0.1"><error type="X"><![CDATA[at …]]></error></testcase>
       <testcase name="sleeps" classname="vn.chungtay.PairingTest" time="0"><skipped/></testcase>
     </testsuite>`,
  );
  assert.deepEqual(surefire(folder, ["vn.chungtay.PairingTest", "vn.chungtay.PlanTest"]), {
    passed: 1,
    failed: 3,
    skipped: 1,
    failures: ["PairingTest.accepts", "PairingTest.ends", "vn.chungtay.PlanTest did not run"],
  });
});

test("Surefire: a nested class stands for the file that holds it", () => {
  written("TEST-vn.chungtay.Outer$Inner.xml", '<testsuite><testcase name="a" classname="vn.chungtay.Outer$Inner"/></testsuite>');
  assert.equal(surefire(folder, ["vn.chungtay.Outer"]).failures.includes("vn.chungtay.Outer did not run"), false);
});

test("vitest: a file that cannot be loaded is a failure", () => {
  const file = written("vitest.json", {
    testResults: [
      { name: "src/a.test.ts", status: "failed", assertionResults: [{ status: "passed", fullName: "x" }, { status: "failed", fullName: "y" }] },
      { name: "src/b.test.ts", status: "failed", assertionResults: [] },
      { name: "src/c.test.ts", status: "passed", assertionResults: [{ status: "todo", fullName: "z" }] },
    ],
  });
  assert.deepEqual(vitest(file), { passed: 1, failed: 2, skipped: 1, failures: ["a.test.ts: y", "b.test.ts could not be loaded"] });
});

test("Playwright: nested suites, one that passed only when repeated, and an error outside of every test", () => {
  const spec = (title, status) => ({ title, file: "pairing.spec.ts", tests: [{ projectName: "phone-vi", status }] });
  const file = written("playwright.json", {
    suites: [{ specs: [spec("a", "expected")], suites: [{ specs: [spec("b", "unexpected"), spec("c", "flaky"), spec("d", "skipped")] }] }],
    errors: [{ message: "the stack ended\nat …" }],
  });
  assert.deepEqual(playwright(file), {
    passed: 1,
    failed: 3,
    skipped: 1,
    failures: ["pairing.spec.ts on phone-vi: b", "pairing.spec.ts on phone-vi: c", "the stack ended"],
  });
});

test("TAP: suites are no tests, what was skipped has not passed", () => {
  const detail = (indent, lines) => ["---", ...lines, "..."].map((line) => `${indent}  ${line}\n`).join("");
  const file = written(
    "tools.tap",
    `TAP version 13
# Subtest: a
ok 1 - a
${detail("", ["duration_ms: 1"])}# Subtest: s
    # Subtest: inside
    not ok 1 - inside
${detail("    ", ["duration_ms: 1", "stack: |-", "  at …"])}    ok 2 - later # SKIP
${detail("    ", ["duration_ms: 1"])}    1..2
not ok 2 - s
${detail("", ["type: 'suite'"])}1..2
`,
  );
  assert.deepEqual(tap(file), { passed: 1, failed: 1, skipped: 1, failures: ["inside"] });
});

test("no test at all is a failure, and so is a skipped one", () => {
  assert.deepEqual(judge({ passed: 0, failed: 0, skipped: 0, failures: [] }), { passed: 0, failed: 1, failures: ["no test ran"] });
  assert.deepEqual(judge({ passed: 4, failed: 1, skipped: 2, failures: ["x"] }), { passed: 4, failed: 3, failures: ["x", "2 skipped"] });
  assert.deepEqual(judge({ passed: 4, failed: 0, skipped: 0, failures: [] }), { passed: 4, failed: 0, failures: [] });
});
