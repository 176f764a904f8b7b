// The machine that was measured on, in words.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem } from "node:os";
import { projectRoot } from "../run/settings.mjs";

const said = (command, args) => spawnSync(command, args, { encoding: "utf8", cwd: projectRoot }).stdout?.trim() ?? "";

/** Gives the lines that stand at the head of the report. */
export function machine() {
  const system = existsSync("/etc/os-release") ? /^PRETTY_NAME="(.*)"$/m.exec(readFileSync("/etc/os-release", "utf8"))?.[1] : undefined;
  const java = /^JAVA_RUNTIME_VERSION="(.*)"$/m.exec(readFileSync(`${process.env.JAVA_HOME}/release`, "utf8"))?.[1];
  return {
    processor: `${cpus().length} × ${cpus()[0].model.trim()}`,
    memory: `${(totalmem() / 1024 ** 3).toFixed(0)} GiB`,
    system: `${system ?? "Linux"}, kernel ${release()}`,
    versions: `JDK ${java}, Node ${process.version}`,
    commit: said("git", ["log", "-1", "--format=%h of %cs"]),
    load: loadavg()[0].toFixed(1),
  };
}
