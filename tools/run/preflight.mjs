// Looks before the start whether the machine can carry the run; each obstacle is one sentence that says what to do.
import { spawnSync } from "node:child_process";
import { mkdirSync, statfsSync } from "node:fs";
import { createServer } from "node:net";
import { Problem } from "./console.mjs";
import { complete } from "./distributions.mjs";
import { defaultPort } from "./settings.mjs";

const gigabyte = 1024 ** 3;

/** The machine's name in PostgreSQL's artifacts. */
export function postgresArchitecture() {
  const name = { x64: "amd64", arm64: "arm64v8" }[process.arch];
  if (process.platform !== "linux" || !name) {
    throw new Problem(`make run works on Linux on amd64 and arm64; on ${process.platform} ${process.arch} use docker-compose.yml.`);
  }
  return name;
}

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(error.code));
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}

async function requirePort(name, port, front) {
  for (const host of ["127.0.0.1", "::1"]) {
    const answer = await canListen(port, host);
    if (answer === "EADDRINUSE") {
      throw new Problem(`Port ${port} is taken by another program: stop it, or choose another with ${name}=…, for example make run ${front}${name}=${port < 60_000 ? port + 1010 : port - 1010}.`);
    }
    if (answer === "EACCES") {
      throw new Problem(`Port ${port} is not open to ordinary users: choose one from 1024 on with ${name}=….`);
    }
  }
}

function requireDisk(folder, gigabytes) {
  const { bavail, bsize } = statfsSync(folder);
  const free = (bavail * bsize) / gigabyte;
  if (free < gigabytes) {
    throw new Problem(`Only ${free.toFixed(1)} GB are free at ${folder}, ${gigabytes} GB are needed: make room, or choose a folder on another disk with STATE=….`);
  }
}

/** PostgreSQL refuses root; as root it runs in a user namespace of its own. */
export const actsAsRoot = () => process.getuid() === 0;

function requireNamespace() {
  if (actsAsRoot() && spawnSync("unshare", ["-U", "true"]).status !== 0) {
    throw new Problem("PostgreSQL does not run as root and this machine permits no user namespace (unshare -U): start as an ordinary user.");
  }
}

function requireProgram(name, advice) {
  if (spawnSync(name, ["--version"], { stdio: "ignore" }).error) {
    throw new Problem(`${name} was not found: ${advice}.`);
  }
}

/** Checks everything the start depends on; throws the first Problem. */
export async function preflight(settings, distributions) {
  postgresArchitecture();
  requireProgram("tar", "install tar");
  if (!complete(distributions) || settings.build) {
    requireProgram("mvn", "install Maven 3.8 or newer");
    requireProgram("npm", "install the npm that belongs to Node 20");
  }
  requireNamespace();
  mkdirSync(settings.state, { recursive: true, mode: 0o700 });
  requireDisk(settings.state, complete(distributions) ? 1 : 3);
  const ports = {
    PORT: settings.port,
    KEYCLOAK_PORT: settings.keycloakPort,
    POSTGRES_PORT: settings.postgresPort,
    MANAGEMENT_PORT: settings.managementPort,
    ...(settings.dev && { SERVICE_PORT: settings.servicePort }),
  };
  if (new Set(Object.values(ports)).size < Object.keys(ports).length) {
    throw new Problem(`${Object.keys(ports).join(", ")} must be different ports.`);
  }
  for (const [name, port] of Object.entries(ports)) {
    await requirePort(name, port, name === "PORT" || settings.port === defaultPort ? "" : `PORT=${settings.port} `);
  }
}
