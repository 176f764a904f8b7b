// A clone of this project's last commit in a folder of its own, started as a newcomer would: nobody's data are touched.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { step } from "../run/console.mjs";
import { Processes, boundToParent, until } from "../run/processes.mjs";
import { projectRoot } from "../run/settings.mjs";

const patience = 1_800_000;

/** Clones the project anew into the folder. */
export async function clone(folder, processes) {
  rmSync(folder, { recursive: true, force: true });
  await step("clone the project", () => processes.command("clone", ["git", "clone", "--quiet", "--no-hardlinks", projectRoot, folder]));
}

/** Starts the clone with `make run`'s program; gives the seconds until it was ready, its address, its state folder and how to stop it. */
export async function start(folder, port, { record, logs, live }, name, state = join(folder, ".run")) {
  const processes = new Processes(record, logs);
  live.push(processes);
  const log = join(logs, `${name}.log`);
  rmSync(log, { force: true });
  const command = [process.execPath, join(folder, "tools/run.mjs"), "--port", String(port), "--state", state];
  const since = Date.now();
  processes.service(name, boundToParent(command, "SIGINT"), { cwd: folder, env: { CHUNGTAY_REQUESTS_PER_MINUTE: "0" }, signal: "SIGINT", grace: 90_000 });
  const stop = () => processes.stop();
  try {
    await step(`make run (${name})`, () =>
      until(async () => existsSync(log) && /^READY /m.test(readFileSync(log, "utf8")), processes, {
        limit: patience,
        problem: `The clone did not become ready within ${patience / 60_000} minutes: see ${log}.`,
      }),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return { seconds: (Date.now() - since) / 1000, url: `http://localhost:${port}`, state, stop };
}
