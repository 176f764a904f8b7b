// `make crash-test`: kills the service and PostgreSQL again and again under concurrent writes, and counts what was lost, halved or doubled.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { buildBackend, buildFrontend, requireBuilt } from "./run/builds.mjs";
import { verify } from "./crash/ledger.mjs";
import { Machine } from "./crash/machines.mjs";
import { pilotsBefore, readPilots, verifyPilots, writePilots } from "./crash/pilots.mjs";
import { write } from "./crash/writers.mjs";
import { Problem, say, sinceStart, step, table } from "./run/console.mjs";
import { loadDemo } from "./run/demo.mjs";
import { fetchKeycloak, fetchPostgres } from "./run/distributions.mjs";
import { startKeycloak } from "./run/keycloak.mjs";
import { Processes, Stopped } from "./run/processes.mjs";
import { claimRecord } from "./run/record.mjs";
import { readSecrets } from "./run/secrets.mjs";
import { places, projectRoot, readSettings } from "./run/settings.mjs";
import { tokenSource } from "./import/folder.mjs";
import { random } from "./crash/random.mjs";
import { freePort } from "./test/ports.mjs";

const rounds = Number(process.env.ROUNDS ?? 200);
const seed = Number(process.env.SEED ?? 20260401);
const writers = Number(process.env.WRITERS ?? 8);
const pilotWriters = Number(process.env.PILOT_WRITERS ?? 4);
const state = join(projectRoot, ".run/crash");

async function main() {
  rmSync(state, { recursive: true, force: true });
  const port = await freePort(Number(process.env.CRASH_PORT ?? 18140));
  const settings = readSettings(["--port", String(port), "--state", state]);
  const place = places(settings);
  const record = await claimRecord(place.record, state, settings.publicUrl);
  const secrets = readSecrets(place.secrets);
  const keeper = new Processes(record, place.logs);
  const context = { settings, place, secrets, record, logs: place.logs, live: new Set([keeper]) };
  const stop = async () => {
    for (const life of [...context.live].reverse()) {
      await life.stop();
    }
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => stop().then(() => process.exit(130)));
  }
  try {
    const found = await rehearse(context, keeper);
    process.exitCode = found === 0 ? 0 : 1;
  } finally {
    await stop();
    record.release();
  }
}

async function rehearse(context, keeper) {
  const { settings, place, secrets } = context;
  await fetchPostgres(place.distributions, keeper);
  await fetchKeycloak(place.distributions, keeper);
  if (settings.build) {
    await buildFrontend(place.builds, keeper);
    await buildBackend(place.builds, keeper);
  } else {
    requireBuilt();
  }
  const machines = { postgres: new Machine("postgres", context), service: new Machine("service", context) };
  await step("start PostgreSQL", () => machines.postgres.start());
  await step("start Keycloak", () => startKeycloak(settings, place, secrets, keeper));
  await step("start the service", () => machines.service.start());
  await loadDemo(settings);

  const base = `http://127.0.0.1:${settings.port}`;
  const keycloak = `http://127.0.0.1:${settings.keycloakPort}`;
  const token = tokenSource(keycloak, "demo-loader", "demo-loader");
  const ledger = { acknowledged: [], refused: [], steps: 0, approved: 0, replaced: [], reads: 0, unread: new Map(), outside: [] };
  const before = await pilotsBefore(base, token);
  const draw = random(seed);
  const run = `Crash ${seed}`;
  let number = 0;
  let going = true;
  const restarts = { postgres: [], service: [] };
  const working = Array.from({ length: writers }, () => write({ base, token, run, next: () => (number += 1), ledger, going: () => going }));
  for (let writer = 0; writer < pilotWriters; writer += 1) {
    const mine = (index) => index % pilotWriters === writer;
    working.push(writePilots({ base, token, draw: random(seed + 1 + writer), before, mine, ledger, going: () => going }));
  }
  const reading = readPilots({ base, token, before, ledger, going: () => going });
  await step(`${rounds} rounds of kill -9 under ${writers + pilotWriters} writers (seed ${seed})`, async (progress) => {
    for (let round = 1; round <= rounds; round += 1) {
      await someWrites(ledger, 5 + Math.floor(draw() * 40));
      await pause(Math.floor(draw() * 100));
      const name = draw() < 0.5 ? "service" : "postgres";
      await machines[name].die();
      restarts[name].push(await machines[name].start());
      progress(`${round} rounds, ${ledger.acknowledged.length} writes acknowledged`);
    }
  });
  going = false;
  await Promise.all([...working, reading]);
  const result = await step("compare with what was acknowledged", () => verify({ base, token, run, ledger, written: number }));
  const histories = await verifyPilots({ base, token, before, ledger });
  const median = (times) => (times.length ? `${[...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]} ms` : "–");
  say();
  say(table([
    ["rounds", "service killed", "PostgreSQL killed", "writes acknowledged", "repeated", "lost", "half-written", "doubled", "refused"],
    [
      String(rounds),
      `${restarts.service.length} (back after ${median(restarts.service)})`,
      `${restarts.postgres.length} (back after ${median(restarts.postgres)})`,
      String(ledger.acknowledged.length + ledger.steps),
      String(result.repeated),
      String(result.lost.length),
      String(result.half.length),
      String(result.doubled.length),
      String(ledger.refused.length),
    ],
  ]));
  say(table([
    ["pilot selections approved", "schools replaced", "read whole", "outside the quota", "histories that differ", "reads without an answer"],
    [
      String(ledger.approved),
      String(ledger.replaced.length),
      String(ledger.reads),
      String(ledger.outside.length),
      String(histories.length),
      [...ledger.unread].map(([what, times]) => `${what}: ${times}`).join(", ") || "–",
    ],
  ]));
  for (const [kind, items] of Object.entries({ "outside the quota": ledger.outside, "history differs": histories, lost: result.lost, "half-written": result.half, doubled: result.doubled, refused: ledger.refused })) {
    for (const item of items.slice(0, 20)) {
      say(`  ${kind}: ${JSON.stringify(item)}`);
    }
  }
  say(`All of it took ${sinceStart()}.`);
  return result.lost.length + result.half.length + result.doubled.length + ledger.refused.length + ledger.outside.length + histories.length;
}

/** Each death comes into the midst of writes: waits until so many more are acknowledged. */
async function someWrites(ledger, more) {
  const acknowledged = () => ledger.acknowledged.length + ledger.steps + ledger.replaced.length;
  const wanted = acknowledged() + more;
  const end = Date.now() + 60_000;
  while (acknowledged() < wanted) {
    if (Date.now() > end) {
      throw new Problem(`No ${more} writes were acknowledged within a minute: see the logs of the service.`);
    }
    await pause(5);
  }
}

main().catch((error) => {
  process.stderr.write(error instanceof Stopped ? "Stopped before the end: no result.\n" : `${error instanceof Problem ? error.message : error.stack}\n`);
  process.exit(1);
});
