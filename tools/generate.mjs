// `make generate SCALE=country`: fills the database of a `make run`, which may run or not, with a made country; and writes its reform as files.
import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { Connection } from "./database/connection.mjs";
import { fillCountry, fillSessions } from "./generate/fill.mjs";
import { makePairings } from "./generate/pairs.mjs";
import { reformFiles } from "./generate/reform.mjs";
import { scales } from "./generate/scales.mjs";
import { examine, target } from "./generate/target.mjs";
import { makeTree } from "./generate/tree.mjs";
import { verify } from "./generate/verify.mjs";
import { fetchPostgres } from "./run/distributions.mjs";
import { Problem, say, step } from "./run/console.mjs";
import { portOf, startPostgres } from "./run/postgres.mjs";
import { Processes } from "./run/processes.mjs";
import { claimRecord } from "./run/record.mjs";
import { readSecrets } from "./run/secrets.mjs";
import { places, readSettings } from "./run/settings.mjs";
import { freePort } from "./test/ports.mjs";

function wholeNumber(name, text) {
  if (!/^\d{1,9}$/.test(text)) {
    throw new Problem(`${name}=${text} is not a whole number.`);
  }
  return Number(text);
}

function asked({ SCALE, SEED, SESSIONS, URL, OUT } = process.env) {
  if (!Object.hasOwn(scales, SCALE ?? "")) {
    throw new Problem(`Which scale? SCALE= one of ${Object.keys(scales).join(", ")}.`);
  }
  return { name: SCALE, scale: scales[SCALE], seed: wholeNumber("SEED", SEED || "1"), sessions: wholeNumber("SESSIONS", SESSIONS || "0"), address: URL, out: OUT };
}

/** Does the work in the database that is meant; one of a folder that does not run is started for it. */
async function within({ address }, settings, place, work) {
  const running = portOf(place.postgres);
  if (address || running) {
    return work(target(address, place, running));
  }
  const meant = target(undefined, place, await freePort(settings.postgresPort));
  const record = await claimRecord(place.record, settings.state, "make generate");
  const processes = new Processes(record, place.logs);
  try {
    await fetchPostgres(place.distributions, processes);
    await step("start PostgreSQL", () => startPostgres({ postgresPort: meant.connection.port }, place, readSecrets(place.secrets), processes));
    return await work(meant);
  } finally {
    await processes.stop();
    record.release();
  }
}

function writeReform(wanted, settings, tree) {
  const folder = join(wanted.out || join(settings.state, "generated", wanted.name), "reform");
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(reformFiles(wanted.scale, wanted.seed, tree))) {
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

async function main() {
  const wanted = asked();
  const settings = readSettings([]);
  const place = places(settings);
  await within(wanted, settings, place, async (meant) => {
    const database = await Connection.open(meant.connection);
    try {
      const { root, phase } = await examine(database, meant);
      const { seed, scale, sessions } = wanted;
      const { tree, joined } = await step(`make the ${wanted.name} of seed ${seed}`, async () => {
        const made = makeTree(scale, seed, root);
        return { tree: made, joined: makePairings(scale, seed, made) };
      });
      const counts = await step("write organisations and pairings", (progress) => fillCountry(database, { tree, joined, seed, phase }, progress));
      if (sessions > 0) {
        await step(`write ${sessions} sessions`, (progress) => fillSessions(database, { count: sessions, joined, seed }, progress));
      }
      await step("analyze", () => database.ask("analyze"));
      await step("verify what the database derives", () => verify(database));
      say(`${meant.name} has ${counts.organisation} organisations more, ${counts.pairing} pairings, ${counts.agreement} agreements, ${sessions} sessions.`);
      say(`Its reform: ${relative(process.cwd(), writeReform(wanted, settings, tree))}`);
    } finally {
      database.close();
    }
  });
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Problem ? error.message : error.code === "ECONNREFUSED" ? `No database listens there: ${error.message}` : error.stack}\n`);
  process.exitCode = 1;
});
