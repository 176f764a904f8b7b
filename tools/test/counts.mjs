// Reads what the test runners wrote: how many tests passed, failed or were skipped, and the names of those that failed.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";

const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

function gathered(outcomes) {
  const of = (wanted) => outcomes.filter(({ outcome }) => outcome === wanted);
  return {
    passed: of("passed").length,
    failed: of("failed").length,
    skipped: of("skipped").length,
    failures: of("failed").map(({ name }) => name),
  };
}

function surefireOutcomes(xml) {
  return [...xml.matchAll(/<testcase\b([^>]*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g)].map(([, attributes, body = ""]) => {
    const attribute = (name) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
    const outcome = /<(failure|error)\b/.test(body) ? "failed" : /<skipped\b/.test(body) ? "skipped" : "passed";
    return { name: `${attribute("classname").split(".").at(-1)}.${attribute("name")}`, outcome };
  });
}

/** Takes the report folder and the names of the classes that must have run; one without a report counts as failed. */
export function surefire(folder, classes) {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /^TEST-.*\.xml$/.test(name)) : [];
  const reported = new Set(files.map((name) => name.replace(/^TEST-|\.xml$/g, "").split("$")[0]));
  const missing = classes.filter((name) => !reported.has(name));
  return gathered([
    ...files.flatMap((name) => surefireOutcomes(readFileSync(join(folder, name), "utf8"))),
    ...missing.map((name) => ({ name: `${name} did not run`, outcome: "failed" })),
  ]);
}

const vitestOutcome = { passed: "passed", failed: "failed" };

/** Takes vitest's JSON report. A file that could not even be loaded counts as one failure. */
export function vitest(file) {
  return gathered(
    readJson(file).testResults.flatMap(({ name, status, assertionResults }) =>
      assertionResults.length === 0 && status === "failed"
        ? [{ name: `${basename(name)} could not be loaded`, outcome: "failed" }]
        : assertionResults.map((test) => ({
            name: `${basename(name)}: ${test.fullName}`,
            outcome: vitestOutcome[test.status] ?? "skipped",
          })),
    ),
  );
}

const playwrightOutcome = { expected: "passed", skipped: "skipped" };

function specs(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
}

/** Takes Playwright's JSON report. A test that passed only when repeated counts as failed, and so does an error outside of every test. */
export function playwright(file) {
  const report = readJson(file);
  return gathered([
    ...report.suites.flatMap(specs).flatMap((spec) =>
      spec.tests.map((test) => ({
        name: `${basename(spec.file)} on ${test.projectName}: ${spec.title}`,
        outcome: playwrightOutcome[test.status] ?? "failed",
      })),
    ),
    ...report.errors.map(({ message }) => ({ name: (message ?? "an error outside of every test").split("\n")[0], outcome: "failed" })),
  ]);
}

/** Takes the TAP report of `node --test`. */
export function tap(file) {
  const text = readFileSync(file, "utf8");
  // The runner indents what is inside a file or a suite; only the leaves are tests.
  const leaves = [...text.matchAll(/^( *)(not )?ok \d+ - (.*)\n((?:\1 {2}.*\n)*)/gm)].filter(([, , , , detail]) => !/type: 'suite'/.test(detail));
  return gathered(
    leaves.map(([, , not, title]) => {
      const skipped = / # (SKIP|TODO)/.test(title);
      return { name: title, outcome: skipped ? "skipped" : not ? "failed" : "passed" };
    }),
  );
}

/** Takes counts; a test that was skipped, and a part that ran none, proves nothing: both are failures. */
export function judge({ passed, failed, skipped, failures }) {
  if (passed + failed + skipped === 0) {
    return { passed, failed: 1, failures: ["no test ran"] };
  }
  return { passed, failed: failed + skipped, failures: skipped > 0 ? [...failures, `${skipped} skipped`] : failures };
}
