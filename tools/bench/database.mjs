// The same reads in the database alone: what the service asks for one request, taken from PostgreSQL's log, given to pgbench.
import { appendFileSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Problem } from "../run/console.mjs";
import { quantile } from "./quantiles.mjs";

const patience = 50;

/** The machine's pgbench, or nothing. */
export function findPgbench() {
  const packaged = existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql").sort((a, b) => Number(b) - Number(a)) : [];
  const places = [...packaged.map((version) => `/usr/lib/postgresql/${version}/bin/pgbench`), "/usr/bin/pgbench", "/usr/local/bin/pgbench"];
  return places.find((file) => existsSync(file));
}

/** Has the server of a state folder write every statement of the service to its log. The folder must be a scratch one. */
export function logStatements(state) {
  appendFileSync(join(state, "postgres/postgresql.auto.conf"), "log_min_duration_statement = 0\nlog_parameter_max_length = -1\nlog_line_prefix = '%m [%p] %u '\n");
  const pid = Number(readFileSync(join(state, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
  process.kill(pid, "SIGHUP");
  return () => {
    appendFileSync(join(state, "postgres/postgresql.auto.conf"), "log_min_duration_statement = -1\n");
    process.kill(pid, "SIGHUP");
  };
}

const entry = /^\S+ \S+ \S+ \[\d+\] /;

/** What the service asks by itself, whoever calls: Keycloak's groups, the seals of the audit trail. */
const ofItsOwn = /\b(keycloak_|audit_)/;

/** Reads the service's statements with their parameters out of a piece of PostgreSQL's log, the values put in place of $1, $2 …. */
export function statementsOf(log) {
  const found = [];
  let current;
  for (const line of log.split("\n")) {
    const statement = /\] chungtay_service LOG: {2}duration: [\d.]+ ms {2}(?:execute [^:]+|statement): (.*)$/.exec(line);
    const detail = /DETAIL: {2}[Pp]arameters: (.*)$/.exec(line);
    if (statement) {
      current = { text: statement[1], parameters: "" };
      found.push(current);
    } else if (detail && current) {
      current.parameters = detail[1];
    } else if (entry.test(line)) {
      current = undefined;
    } else if (current) {
      current[current.parameters ? "parameters" : "text"] += `\n${line.replace(/^\t/, "")}`;
    }
  }
  return found.map(({ text, parameters }) => withValues(text, parameters));
}

function withValues(text, parameters) {
  const values = new Map([...parameters.matchAll(/\$(\d+) = ('(?:[^']|'')*'|NULL)/g)].map(([, number, value]) => [number, value]));
  return text.replace(/\$(\d+)/g, (whole, number) => values.get(number) ?? whole);
}

/** Takes what a request makes the service ask: the reads in the order of the log, without the bracket of the transaction. */
export async function readsDuring(logFile, request) {
  const before = readFileSync(logFile, "utf8").length;
  await request();
  for (let tries = 0; tries < patience; tries++) {
    const statements = statementsOf(readFileSync(logFile, "utf8").slice(before)).filter(
      (text) => /^\s*(select|with)\b/i.test(text) && !ofItsOwn.test(text),
    );
    if (statements.length > 0) {
      return statements;
    }
    await pause(100);
  }
  throw new Problem(`The service asked the database for nothing, or ${logFile} does not show it.`);
}

/** Has pgbench repeat the statements as the service's role; gives p50 and p99 in milliseconds of the whole of them. */
export async function pgbench({ program, processes, folder, name, statements, port, password, connections, transactions }) {
  const script = join(folder, `${name}.sql`);
  writeFileSync(script, `${statements.map((text) => `${text.trim().replace(/;?$/, ";")}`).join("\n\n")}\n`);
  const log = join(folder, `${name}-${connections}`);
  const command = [
    ...[program, "--no-vacuum", "--protocol=prepared", `--file=${script}`, `--client=${connections}`, "--jobs=1"],
    ...[`--transactions=${Math.ceil(transactions / connections)}`, "--log", `--log-prefix=${log}`],
    ...["--host=127.0.0.1", `--port=${port}`, "--username=chungtay_service", "chungtay"],
  ];
  await processes.command(`pgbench-${name}-${connections}`, command, { env: { PGPASSWORD: password } });
  const logs = readdirSync(folder).filter((file) => file.startsWith(`${name}-${connections}.`));
  const times = logs.flatMap((file) => readFileSync(join(folder, file), "utf8").trim().split("\n").map((line) => Number(line.split(" ")[2]) / 1000));
  for (const file of logs) {
    rmSync(join(folder, file));
  }
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}
