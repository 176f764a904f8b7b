// What a request costs: processor time of the service and of PostgreSQL by the kernel's books, and pages of the database by PostgreSQL's.
import { appendFileSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Connection } from "../database/connection.mjs";
import { Problem } from "../run/console.mjs";
import { postgresFolder } from "../run/distributions.mjs";
import { execute } from "../run/postgres.mjs";
import { readSecrets } from "../run/secrets.mjs";
import { loadAll } from "./http.mjs";

// Linux counts processor time in hundredths of a second, whatever the machine.
const tick = 10;
/** What the service asks by itself, whoever calls. */
const ofItsOwn = "keycloak_|audit_";

/** Has a stopped state's server keep count of statements from its next start on. The folder must be a scratch one. */
export async function keepCount(place, processes) {
  appendFileSync(join(place.postgres, "postgresql.auto.conf"), "shared_preload_libraries = 'pg_stat_statements'\n");
  const bin = join(postgresFolder(place.distributions), "bin");
  await execute(processes, bin, place.postgres, "chungtay", "CREATE EXTENSION IF NOT EXISTS pg_stat_statements;\nGRANT pg_read_all_stats TO chungtay_owner;");
}

function times(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ").slice(11, 15).map(Number);
  } catch {
    // It has ended meanwhile: PostgreSQL's first process has its time then.
    return [0, 0, 0, 0];
  }
}

const commandOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
};

/** The processes whose time is meant: the service, PostgreSQL's first process with what its children had that have ended, and those at work. */
function processesOf(state) {
  const { children } = JSON.parse(readFileSync(join(state, "run.json"), "utf8"));
  const started = children.map(({ pid }) => pid);
  const service = started.find((pid) => /quarkus-run\.jar/.test(commandOf(pid)) && !/kc\.home\.dir/.test(commandOf(pid)));
  const postgres = started.find((pid) => /bin\/postgres/.test(commandOf(pid)));
  return { service, postgres };
}

function processorTime({ service, postgres }) {
  const own = (pid) => times(pid)[0] + times(pid)[1];
  const [, , ended, endedInKernel] = times(postgres);
  const working = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && / chungtay_service |parallel worker/.test(commandOf(name)) && isChild(name, postgres));
  return (own(service) + ended + endedInKernel + working.reduce((sum, pid) => sum + own(pid), 0)) * tick;
}

function isChild(pid, parent) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]) === parent;
  } catch {
    return false;
  }
}

async function pagesRead(database) {
  const [row] = await database.ask(`select coalesce(sum(s.shared_blks_hit + s.shared_blks_read), 0) as pages from pg_stat_statements s
    where s.dbid = (select oid from pg_database where datname = current_database()) and s.userid = 'chungtay_service'::regrole and s.query !~ '${ofItsOwn}'`);
  return Number(row.pages);
}

/** What came by COPY is sealed when the service is there again, which is no cost of a request. */
async function sealed(database) {
  for (let seconds = 0; seconds < 300; seconds++) {
    const [{ left }] = await database.ask(
      "select (select count(*) from audit_event) - (select coalesce(sum(cardinality(event_ids)), 0) from audit_seal) as left",
    );
    if (Number(left) <= 0) {
      return;
    }
    await pause(1000);
  }
  throw new Problem("The audit trail was not sealed within five minutes.");
}

/** Opens the books of a running state, when it has nothing left to do. */
export async function books(place, port) {
  const password = readSecrets(place.secrets)["database-owner"];
  const database = await Connection.open({ host: "127.0.0.1", port, database: "chungtay", user: "chungtay_owner", password });
  await sealed(database);
  return { database, processes: processesOf(place.state), close: () => database.close() };
}

/** Sends each time all of the addresses, one after the other; gives milliseconds of processor and pages of the database each time, and p50 and p99. */
export async function costOf({ database, processes }, { addresses, token, requests }) {
  await loadAll({ addresses, token, requests: Math.ceil(requests / 2) });
  const pages = await pagesRead(database);
  const processor = processorTime(processes);
  const { p50, p99 } = await loadAll({ addresses, token, requests });
  return { processor: (processorTime(processes) - processor) / requests, pages: ((await pagesRead(database)) - pages) / requests, p50, p99 };
}
