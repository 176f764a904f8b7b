// `make contract`: openapi.yaml as the backend describes itself, and the browser's types made from it. `--check` only compares.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { installFrontend } from "./run/builds.mjs";
import { projectRoot } from "./run/settings.mjs";

const described = join(projectRoot, "backend/target/openapi/openapi.yaml");
const contract = join(projectRoot, "openapi.yaml");
const frontend = join(projectRoot, "frontend");
const check = process.argv.includes("--check");

function must(command, args, cwd) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: "inherit" });
  if (status !== 0) {
    process.stderr.write(`${command} ${args.join(" ")} failed${error ? `: ${error.message}` : ""}.\n`);
    process.exit(1);
  }
}

const read = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");

if (check) {
  if (read(described) !== read(contract)) {
    process.stderr.write("openapi.yaml is not what the backend describes: run make contract and commit the result.\n");
    process.exit(1);
  }
} else {
  must("mvn", ["-B", "-ntp", "package", "-Dmaven.test.skip=true"], join(projectRoot, "backend"));
  copyFileSync(described, contract);
  must(installFrontend[0], installFrontend.slice(1), frontend);
  must("npm", ["run", "contract"], frontend);
}
