// Writes a made country into a database by COPY. Every constraint and every trigger of the schema is at work, so that what comes in is what
// the product could have written itself; two are left out, and said why.
import { literal } from "../database/connection.mjs";
import { author, organisationTables, pairingTables, sessionTables } from "./rows.mjs";
import { makeSessions } from "./sessions.mjs";

/** Sessions in one transaction. */
const together = 50_000;
const caller = JSON.stringify({ personId: author.id, personName: author.name, operation: "generate" });

async function inOne(database, work) {
  await database.ask(`begin; select set_config('chungtay.caller', ${literal(caller)}, true)`);
  try {
    await work();
    await database.ask("commit");
  } catch (error) {
    // A broken connection cannot be asked to roll back, and has done so.
    await database.ask("rollback").catch(() => {});
    throw error;
  }
}

async function copyAll(database, tables, progress) {
  const counts = {};
  for (const { name, columns, lines } of tables) {
    progress(name);
    counts[name] = await database.copy(name, columns, lines);
    // The triggers that follow are planned by what is there now, not by what was.
    await database.ask(`analyze ${name}`);
  }
  await database.ask("set constraints all immediate");
  return counts;
}

/** Nobody belongs to a made organisation, so Keycloak gets no group for it; one that changes later gets its group as any other. */
const withoutGroups = async (database, work) => {
  const trigger = "organisation_version_inserted_for_keycloak";
  await database.ask(`alter table organisation_version disable trigger ${trigger}`);
  await work();
  await database.ask(`alter table organisation_version enable trigger ${trigger}`);
};

// The trail would be three times as long as what it tells of, and tell of a program that nobody suspects.
const sessionTableNames = ["session_report", "session_partner", "session_standing", "record_transition"];
const withoutTrail = async (database, work) => {
  const each = (what) => database.ask(sessionTableNames.map((name) => `alter table ${name} ${what} trigger audit_insert`).join("; "));
  await each("disable");
  await work();
  await each("enable");
};

/** Organisations, pairings and what hangs on them: all of it or nothing. */
export async function fillCountry(database, { tree, joined, seed, phase }, progress) {
  let counts = {};
  await inOne(database, async () => {
    await withoutGroups(database, async () => {
      counts = await copyAll(database, organisationTables(tree, seed), progress);
      await database.ask("analyze organisation_ancestor");
    });
    counts = { ...counts, ...(await copyAll(database, pairingTables(joined, seed, phase), progress)) };
  });
  return counts;
}

/** Sessions, a good many in each transaction. */
export async function fillSessions(database, { count, joined, seed }, progress) {
  let batch = [];
  let written = 0;
  const write = async () => {
    await inOne(database, () =>
      withoutTrail(database, async () => {
        for (const { name, columns, lines } of sessionTables(batch, seed)) {
          await database.copy(name, columns, lines);
        }
        await database.ask("set constraints all immediate");
      }),
    );
    written += batch.length;
    progress(`${written} of ${count}`);
    batch = [];
  };
  for (const session of makeSessions(count, seed, joined.pairings)) {
    batch.push(session);
    if (batch.length === together) {
      await write();
    }
  }
  if (batch.length > 0) {
    await write();
  }
}
