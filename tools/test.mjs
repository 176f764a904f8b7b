// `make test`: every test there is. `--static` (make check): what needs no running program. The last line says how many passed and failed.
import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { Problem, say, sinceStart, step, table } from "./run/console.mjs";
import { Processes, Stopped } from "./run/processes.mjs";
import { claimRecord } from "./run/record.mjs";
import { places, projectRoot, readSettings } from "./run/settings.mjs";
import { judge } from "./test/counts.mjs";
import { inOrder } from "./test/order.mjs";
import * as parts from "./test/parts.mjs";

const shownFailures = 40;
const onlyStatic = process.argv.includes("--static");

// Two at a time for two cores. The jar comes early, so that the journeys, which are long, go beside the backend's tests, which are longer.
const all = [
  ...[parts.backendFormat, parts.dependencies, parts.backendBuild, parts.contract, parts.backendTests],
  ...[parts.toolTests, parts.deployment, parts.frontendCheck, parts.frontendBuild, parts.programs, parts.typescriptClient],
  ...[parts.journeys, parts.frontendTests, parts.crashes],
];
const withoutRunning = [parts.backendFormat, parts.dependencies, parts.toolTests, parts.deployment, parts.frontendCheck];

async function perform(part, processes, results) {
  const since = Date.now();
  let outcome;
  try {
    await step(part.name, async (progress) => {
      const command = (name, line, options) => processes.command(name, line, options);
      outcome = judge(await part.run({ command, processes, results, progress }));
      if (outcome.failed > 0) {
        throw new Problem("");
      }
    });
  } catch (error) {
    if (error instanceof Stopped) {
      throw error;
    }
    outcome = outcome?.failed ? outcome : { passed: 0, failed: 1, failures: [error instanceof Problem ? error.message : error.stack] };
    say(`  ✗ ${part.name} (${outcome.failed} failed)`);
  }
  return { name: part.name, seconds: Math.round((Date.now() - since) / 1000), ...outcome };
}

function show(outcomes, logs) {
  for (const { name, failures } of outcomes.filter(({ failed }) => failed > 0)) {
    say();
    say(`✗ ${name}`);
    for (const failure of failures.slice(0, shownFailures)) {
      say(`    ${failure}`);
    }
    if (failures.length > shownFailures) {
      say(`    and ${failures.length - shownFailures} more`);
    }
  }
  say();
  say(table([
    ["part", "passed", "failed", "seconds"],
    ...outcomes.map(({ name, passed, failed, seconds }) => [name, String(passed), String(failed), String(seconds)]),
  ]));
  say();
  say(`Logs: ${relative(process.cwd(), logs)}. All of it took ${sinceStart()}.`);
}

async function main() {
  const place = places({ ...readSettings([]), state: join(projectRoot, ".run/test") });
  const record = await claimRecord(place.record, join(projectRoot, ".run/test"), onlyStatic ? "make check" : "make test");
  const processes = new Processes(record, place.logs);
  const results = join(projectRoot, ".run/test/results");
  mkdirSync(results, { recursive: true, mode: 0o700 });
  let stopped = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, async () => {
      if (!stopped) {
        stopped = true;
        say("Stopping …");
        await processes.stop();
      }
    });
  }
  try {
    const outcomes = await inOrder(onlyStatic ? withoutRunning : all, 2, (part) => perform(part, processes, results));
    show(outcomes, place.logs);
    const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
    process.exitCode = sum("failed") > 0 ? 1 : 0;
    say(`${sum("passed")} passed, ${sum("failed")} failed`);
  } finally {
    await processes.stop();
    record.release();
  }
}

main().catch((error) => {
  process.stderr.write(error instanceof Stopped ? "Stopped before the end: no result.\n" : `${error instanceof Problem ? error.message : error.stack}\n`);
  process.exit(error instanceof Stopped ? 130 : 1);
});
