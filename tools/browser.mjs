// Prints the executable of a Chromium: the one that CHROMIUM names, the machine's own, or one fetched from npm into .run/dist.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Problem } from "./run/console.mjs";
import { places, readSettings } from "./run/settings.mjs";

const packaged = { name: "@sparticuz/chromium", version: "147.0.0" };
// The shell has no windows of its own to draw: the journeys take a quarter less.
const installed = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

function run(command, args, options) {
  const { status, stderr } = spawnSync(command, args, { encoding: "utf8", stdio: ["ignore", "ignore", "pipe"], ...options });
  if (status !== 0) {
    throw new Problem(`No browser: ${command} ${args.join(" ")} failed. Install one (apt-get install chromium) or name it with CHROMIUM=….\n${stderr}`);
  }
}

// The package unpacks itself below TMPDIR, its libraries only where it believes to run as a function.
const unpack = `
import { pathToFileURL } from "node:url";
const { default: chromium } = await import(pathToFileURL(process.argv[1]));
await chromium.executablePath();
`;

function fetchPackaged(folder) {
  const target = join(folder, `chromium-${packaged.version}`);
  const executable = join(target, "start");
  if (existsSync(executable)) {
    return executable;
  }
  mkdirSync(folder, { recursive: true });
  const draft = mkdtempSync(join(folder, ".draft-"));
  try {
    writeFileSync(join(draft, "package.json"), '{ "private": true }\n');
    run("npm", ["install", "--no-audit", "--no-fund", `${packaged.name}@${packaged.version}`], { cwd: draft });
    const library = createRequire(join(draft, "package.json")).resolve(packaged.name);
    const env = { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" };
    run(process.execPath, ["--input-type=module", "-e", unpack, library], { env });
    rmSync(join(draft, "node_modules"), { recursive: true });
    const start = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
LD_LIBRARY_PATH=$here/al2023/lib FONTCONFIG_PATH=\${FONTCONFIG_PATH:-$here/fonts} exec "$here/chromium" "$@"
`;
    writeFileSync(join(draft, "start"), start, { mode: 0o755 });
    rmSync(target, { recursive: true, force: true });
    renameSync(draft, target);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return executable;
}

/** Gives the path of a Chromium; throws a Problem when there is none and none can be fetched. */
export function browser(env = process.env) {
  if (env.CHROMIUM) {
    if (!existsSync(env.CHROMIUM)) {
      throw new Problem(`CHROMIUM=${env.CHROMIUM} does not exist.`);
    }
    return env.CHROMIUM;
  }
  return installed.find((file) => existsSync(file)) ?? fetchPackaged(places(readSettings([])).distributions);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.stdout.write(`${browser()}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Problem ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}
