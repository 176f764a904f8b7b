// The real PostgreSQL with its durable defaults, on the loopback address only, with a superuser nobody can sign in as.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "./console.mjs";
import { postgresFolder } from "./distributions.mjs";
import { actsAsRoot } from "./preflight.mjs";
import { boundToParent, until } from "./processes.mjs";
import { projectRoot } from "./settings.mjs";

const asAllowed = (command) => (actsAsRoot() ? ["unshare", "-U", ...command] : command);

const sql = (name) => readFileSync(join(projectRoot, "deploy/postgres", name), "utf8");

/** Single-user mode takes a statement a line and needs no password, and no client program, which these binaries lack. */
export async function execute(processes, bin, data, database, statements) {
  const command = asAllowed([join(bin, "postgres"), "--single", "-D", data, database]);
  const log = await processes.command("initdb-sql", command, { input: `${statements.trim()}\n` });
  if (/\b(ERROR|FATAL|PANIC):/.test(readFileSync(log, "utf8"))) {
    throw new Problem(`The database could not be prepared: see ${log}.`);
  }
}

async function create(bin, data, secrets, processes) {
  const draft = `${data}.draft`;
  rmSync(draft, { recursive: true, force: true });
  await processes.command(
    "initdb",
    asAllowed([
      join(bin, "initdb"),
      ...["-D", draft, "--username=postgres", "--encoding=UTF8", "--locale=C.UTF-8"],
      ...["--locale-provider=icu", "--icu-locale=vi", "--auth=reject", "--data-checksums"],
    ]),
  );
  writeFileSync(join(draft, "pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
  const passwords = { chungtay_owner: "database-owner", chungtay_service: "database-service", keycloak: "database-keycloak" };
  const alter = Object.entries(passwords).map(([role, secret]) => `ALTER ROLE ${role} PASSWORD '${secrets[secret]}';`);
  await execute(processes, bin, draft, "postgres", sql("cluster.sql") + alter.join("\n"));
  await execute(processes, bin, draft, "chungtay", sql("chungtay.sql"));
  renameSync(draft, data);
}

/** Starts PostgreSQL on its data folder, making that first when it does not exist, and waits until it takes connections. */
export async function startPostgres(settings, place, secrets, processes) {
  const bin = join(postgresFolder(place.distributions), "bin");
  const data = place.postgres;
  if (!existsSync(data)) {
    await create(bin, data, secrets, processes);
  }
  const server = [join(bin, "postgres"), "-D", data, "-p", String(settings.postgresPort)];
  const choices = ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="];
  // SIGINT is PostgreSQL's fast shutdown: it does not wait for connections to go by themselves.
  const { child } = processes.service("postgres", asAllowed(boundToParent([...server, ...choices], "SIGINT")), {
    signal: "SIGINT",
    grace: 30_000,
  });
  await until(() => takesConnections(data, child.pid), processes, {
    limit: 60_000,
    problem: `PostgreSQL did not become ready within a minute: see ${join(place.logs, "postgres.log")}.`,
  });
}

// The eighth line of the server's own pid file is what pg_ctl waits for.
function takesConnections(data, pid) {
  const file = join(data, "postmaster.pid");
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
}

/** PostgreSQL notes in its data folder on which port it listens, as long as it runs; a note that a killed one left says nothing. */
export function portOf(data) {
  const file = join(data, "postmaster.pid");
  const [pid, , , port] = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  return pid && existsSync(`/proc/${Number(pid)}`) ? Number(port) : undefined;
}
