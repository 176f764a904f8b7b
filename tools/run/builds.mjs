// Builds the service and the browser application, each only when its sources or its result changed since the last build.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Problem, step } from "./console.mjs";
import { projectRoot } from "./settings.mjs";

export const backend = join(projectRoot, "backend");
export const frontend = join(projectRoot, "frontend");
const left = /^(target|node_modules|dist|coverage|e2e|\.results)$|\.test\.tsx?$/;

export const serviceJar = join(backend, "target/quarkus-app/quarkus-run.jar");
export const webRoot = join(frontend, "dist");

/** Just what the lock file says, without writing to it: different npm versions write it differently. */
export const installFrontend = ["npm", "ci", "--prefer-offline", "--no-audit", "--no-fund"];

function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !left.test(entry.name) && join(folder, entry.name) !== join(backend, "src/test"))
    .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : entry.isFile() ? [join(folder, entry.name)] : []))
    .sort();
}

// The result's own time belongs to the stamp: a build made otherwise, or swept away, is not mistaken for this one.
function stamp(sources, result) {
  const hash = createHash("sha256");
  for (const file of sources) {
    hash.update(file.slice(projectRoot.length)).update("\0").update(readFileSync(file)).update("\0");
  }
  return `${hash.digest("hex")} ${existsSync(result) ? statSync(result).mtimeMs : "missing"}`;
}

async function whenChanged(name, folder, result, stamps, make) {
  const file = join(stamps, name);
  const before = stamp(files(folder), result);
  if (existsSync(result) && existsSync(file) && readFileSync(file, "utf8") === before) {
    return;
  }
  await make();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(file, stamp(files(folder), result));
}

function requireSources(folder, file) {
  if (!existsSync(join(folder, file))) {
    throw new Problem(`${file} is missing in ${folder}: the clone is not whole.`);
  }
}

export function buildBackend(stamps, processes) {
  requireSources(backend, "pom.xml");
  return whenChanged("backend", backend, serviceJar, stamps, () =>
    step("build the service", async (progress) => {
      let fetched = 0;
      const watch = (text) => {
        fetched += text.match(/Downloaded from /g)?.length ?? 0;
        progress(fetched ? `${fetched} files fetched` : "");
      };
      await processes.command("build-backend", ["mvn", "-B", "-f", backend, "package", "-Dmaven.test.skip=true"], { watch });
    }),
  );
}

export function buildFrontend(stamps, processes) {
  requireSources(frontend, "package.json");
  return whenChanged("frontend", frontend, join(webRoot, "index.html"), stamps, () =>
    step("build the browser application", async (progress) => {
      progress("npm ci");
      await processes.command("npm-ci", installFrontend, { cwd: frontend });
      progress("npm run build");
      await processes.command("build-frontend", ["npm", "run", "build"], { cwd: frontend });
    }),
  );
}

/** For a start from sources: what the browser application is built with. */
export function fetchFrontend(processes) {
  requireSources(frontend, "package.json");
  return step("npm ci", () => processes.command("npm-ci", installFrontend, { cwd: frontend }));
}

/** For a start without building: both results must lie there. */
export function requireBuilt() {
  for (const result of [serviceJar, join(webRoot, "index.html")]) {
    if (!existsSync(result)) {
      throw new Problem(`${result} does not exist: start without --no-build, or build it first.`);
    }
  }
}
