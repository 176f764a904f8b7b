// `make bench`: measures a fresh clone of the last commit and prints what it found; WRITE=1 writes docs/benchmarks.md too. ONLY=scale measures
// only what the size of the data costs.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findPgbench, logStatements, pgbench, readsDuring } from "./bench/database.mjs";
import { figureTimes } from "./bench/figures.mjs";
import { load, reader } from "./bench/http.mjs";
import { machine } from "./bench/machine.mjs";
import { memoryOf } from "./bench/memory.mjs";
import { fetchLighthouse, look, pages } from "./bench/page.mjs";
import { report, scalePart } from "./bench/report.mjs";
import { scaleCosts } from "./bench/scale.mjs";
import { scopeCosts } from "./bench/scope.mjs";
import { generatedSessions } from "./bench/sessions.mjs";
import { clone, start } from "./bench/stack.mjs";
import { importFolder } from "./import/folder.mjs";
import { Problem, say, step } from "./run/console.mjs";
import { Processes, Stopped } from "./run/processes.mjs";
import { claimRecord } from "./run/record.mjs";
import { places, projectRoot, readSettings } from "./run/settings.mjs";
import { freePort } from "./test/ports.mjs";

const questions = [
  ["school search", "/api/v1/schools?q=truong%20mam%20non%20dong%20lo"],
  ["session list", "/api/v1/session-reports?schoolYear=2022-2023"],
  ["figure", "/api/v1/statistics/sessions?kind=THEMATIC_SESSION&schoolYear=2022-2023&asOf=2023-11-15"],
  ["figure by unit", "/api/v1/statistics/participations?schoolYear=2024-2025&by=unit"],
];
const connectionCounts = [1, 8];
const requests = Number(process.env.REQUESTS ?? 1000);
const warmUp = Math.ceil(requests / 2);
const rows = Number(process.env.ROWS ?? 50_000);
// Beside the country's 120,000 pairings about as many sessions.
const sessions = Number(process.env.SESSIONS ?? 100_000);
const only = process.env.ONLY;

async function readAll(stack, tools, stored) {
  const { folder, processes, password, postgresPort, program } = tools;
  const token = reader(stack.url);
  const results = [];
  for (const [name, path] of questions) {
    const address = `${stack.url.replace("localhost", "127.0.0.1")}${path}`;
    await load({ address, token, connections: 8, requests: warmUp });
    let statements = [];
    if (program) {
      const quiet = logStatements(stack.state);
      try {
        statements = await readsDuring(join(stack.state, "logs/postgres.log"), () => load({ address, token, connections: 1, requests: 1 }));
      } finally {
        quiet();
      }
    }
    for (const connections of connectionCounts) {
      await step(`${name}, ${stored} sessions, ${connections} connections`, async () => {
        const http = await load({ address, token, connections, requests });
        const script = { program, processes, folder, name: `${name.replaceAll(" ", "-")}-${stored}`, statements, password, connections };
        const database = program && (await pgbench({ ...script, port: postgresPort, transactions: requests }));
        results.push({ name, stored, connections, http, database });
      });
    }
  }
  return results;
}

async function importSessions(stack, folder) {
  const files = join(folder, "import");
  mkdirSync(files, { recursive: true });
  writeFileSync(join(files, "sessions.csv"), generatedSessions(rows));
  const once = async (name, wanted) =>
    step(`import ${rows} sessions (${name})`, async () => {
      const since = Date.now();
      const [result] = await importFolder({ folder: files, url: stack.url, client: "demo-loader", secret: "demo-loader" });
      const [problem] = result.problems;
      if (problem || result[wanted] !== rows) {
        throw new Problem(`The sessions were not imported: ${problem?.message ?? JSON.stringify(result)}`);
      }
      return { name: `sessions.csv, ${name}`, rows, time: (Date.now() - since) / 1000 };
    });
  return [await once("new", "created"), await once("the same again", "unchanged")];
}

async function measure(run, place) {
  const folder = join(place.bench, "results");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const processes = new Processes(run.record, run.logs);
  run.live.push(processes);
  const facts = { machine: machine(), day: new Date().toISOString().slice(0, 10), requests };
  const cloned = join(place.bench, "clone");
  const port = await freePort(Number(process.env.BENCH_PORT ?? 18040));
  const program = findPgbench();
  let stack;
  try {
    await clone(cloned, processes);
    stack = await start(cloned, port, run, "first");
    const first = stack.seconds;
    await stack.stop();
    const scale = await scaleCosts({ folder: cloned, port, run, processes, requests, sessions });
    if (only) {
      return `${scalePart({ scale, sessions, requests }).join("\n\n")}\n`;
    }
    stack = await start(cloned, port, run, "second");
    const password = readFileSync(join(stack.state, "secrets/database-service"), "utf8").trim();
    const tools = { folder, processes, password, postgresPort: port + 2, program };
    const few = await readAll(stack, tools, 1083);
    const figuresFew = await figureTimes(stack.url, Math.min(requests, 100), 1083);
    const scopeFew = await scopeCosts(stack.url, requests, 1083);
    const lighthouse = await fetchLighthouse(place.distributions, processes);
    const frontend = join(cloned, "frontend");
    const looked = [];
    for (const page of pages) {
      looked.push(await step(`Lighthouse: ${page.name}`, () => look({ page, url: stack.url, program: lighthouse, frontend, processes, folder })));
    }
    const imports = await importSessions(stack, folder);
    const many = await readAll(stack, tools, 1083 + rows);
    const figuresMany = await figureTimes(stack.url, Math.min(requests, 100), 1083 + rows);
    const scopeMany = await scopeCosts(stack.url, requests, 1083 + rows);
    const size = await processes.command("size", ["npm", "run", "--silent", "size"], { cwd: frontend });
    return report({
      ...facts,
      ready: { first, second: stack.seconds },
      memory: memoryOf(stack.state),
      reads: [...few, ...many],
      imports,
      figures: { few: figuresFew, many: figuresMany },
      scale,
      sessions,
      scope: [...scopeFew, ...scopeMany],
      firstLoad: /^First load: .*$/m.exec(readFileSync(size, "utf8"))?.[0] ?? "",
      pages: looked,
      pgbenchMissing: !program,
    });
  } finally {
    await stack?.stop();
    await processes.stop();
    rmSync(cloned, { recursive: true, force: true });
  }
}

async function main() {
  if (only && (only !== "scale" || process.env.WRITE === "1")) {
    throw new Problem("ONLY=scale is all that can be measured by itself, and it is not written to docs/benchmarks.md.");
  }
  const bench = join(projectRoot, ".run/bench");
  const place = { ...places({ ...readSettings([]), state: bench }), bench };
  const record = await claimRecord(place.record, bench, "make bench");
  const run = { record, logs: place.logs, live: [] };
  let stopped = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      stopped = true;
      // What is being measured fails with its processes, and then tidies up.
      for (const processes of run.live) {
        processes.stop();
      }
    });
  }
  try {
    const text = await measure(run, place).catch((error) => {
      throw stopped ? new Stopped() : error;
    });
    say();
    say(text);
    if (process.env.WRITE === "1") {
      mkdirSync(join(projectRoot, "docs"), { recursive: true });
      writeFileSync(join(projectRoot, "docs/benchmarks.md"), text);
      say("Written to docs/benchmarks.md.");
    }
  } finally {
    record.release();
  }
}

main().catch((error) => {
  process.stderr.write(error instanceof Stopped ? "Stopped before the end.\n" : `${error instanceof Problem ? error.message : error.stack}\n`);
  process.exit(error instanceof Stopped ? 130 : 1);
});
