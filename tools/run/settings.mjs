// Where a run keeps its things and which ports it takes: from arguments first, then from the environment (make's variables).
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Problem } from "./console.mjs";

export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

export const defaultPort = 8080;

const options = {
  port: { type: "string" },
  "keycloak-port": { type: "string" },
  "postgres-port": { type: "string" },
  "management-port": { type: "string" },
  "service-port": { type: "string" },
  listen: { type: "string" },
  "public-url": { type: "string" },
  state: { type: "string" },
  demo: { type: "string" },
  "no-build": { type: "boolean" },
  dev: { type: "boolean" },
};

function portNumber(name, value) {
  if (!/^\d{1,5}$/.test(value) || Number(value) < 1 || Number(value) > 65535) {
    throw new Problem(`${name}=${value} is not a port: give a number from 1 to 65535.`);
  }
  return Number(value);
}

/** Takes command line arguments and environment; gives the settings of one run. Throws a Problem that names the wrong setting. */
export function readSettings(args = process.argv.slice(2), env = process.env) {
  let values;
  try {
    values = parseArgs({ args, options }).values;
  } catch (error) {
    throw new Problem(error.message);
  }
  const given = (name) => values[name] || env[name.toUpperCase().replaceAll("-", "_")] || undefined;
  const port = portNumber("PORT", given("port") ?? String(defaultPort));
  if (port > 65531) {
    throw new Problem(`PORT=${port} leaves no room for the ports beside it: choose one up to 65531.`);
  }
  const demo = given("demo") ?? "on";
  if (demo !== "on" && demo !== "off") {
    throw new Problem(`DEMO=${demo} is unknown: give DEMO=on or DEMO=off.`);
  }
  const home = join(projectRoot, ".run");
  return {
    host: given("listen") ?? "127.0.0.1",
    port,
    keycloakPort: portNumber("KEYCLOAK_PORT", given("keycloak-port") ?? String(port + 1)),
    postgresPort: portNumber("POSTGRES_PORT", given("postgres-port") ?? String(port + 2)),
    managementPort: portNumber("MANAGEMENT_PORT", given("management-port") ?? String(port + 3)),
    publicUrl: (given("public-url") ?? `http://localhost:${port}`).replace(/\/+$/, ""),
    demo: demo === "on",
    build: !given("no-build"),
    // While one develops, Vite stands at the address that people see, and the service behind it.
    dev: values.dev ?? false,
    servicePort: values.dev ? portNumber("SERVICE_PORT", given("service-port") ?? String(port + 4)) : port,
    home,
    state: given("state") ? resolve(given("state")) : home,
  };
}

/** The places inside a run's state folder. Downloads and build stamps are shared by every state of a clone. */
export function places(settings) {
  const inState = (...names) => join(settings.state, ...names);
  return {
    state: settings.state,
    record: inState("run.json"),
    about: inState("about.json"),
    secrets: inState("secrets"),
    logs: inState("logs"),
    // What is told of the audit trail outside the database.
    auditHeads: inState("audit", "heads"),
    files: inState("files"),
    postgres: inState("postgres"),
    keycloak: inState("keycloak"),
    distributions: join(settings.home, "dist"),
    builds: join(settings.home, "build"),
  };
}
