// The run's record: who runs in this state folder and which processes it started. It is lock and clean-up list in one.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { Problem } from "./console.mjs";

const bootId = () => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();

/** A process by more than its number, which the system gives out again: its start time since boot, and the boot. */
export function identify(pid) {
  let stat;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return undefined;
  }
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields[0] === "Z" ? undefined : { pid, startedAt: fields[19], boot: bootId() };
}

function isStillThere(identity) {
  const now = identify(identity.pid);
  return now !== undefined && now.startedAt === identity.startedAt && now.boot === identity.boot;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") {
      return undefined;
    }
    throw error;
  }
}

async function endLeftOver(child) {
  for (const [signal, tries] of [[child.signal, 200], ["SIGKILL", 50]]) {
    if (!isStillThere(child)) {
      return;
    }
    process.kill(-child.pid, signal);
    for (let left = tries; left > 0 && isStillThere(child); left--) {
      await pause(100);
    }
  }
}

/** Refuses while a run holds the folder; otherwise ends what a crashed run left behind and forgets it. */
export async function clearRecord(file) {
  const previous = read(file);
  if (previous === undefined) {
    return;
  }
  if (isStillThere(previous.run)) {
    throw new Problem(`A run is already going on here (process ${previous.run.pid}, ${previous.url}): stop it with Ctrl-C first, or use another folder with STATE=….`);
  }
  for (const child of previous.children) {
    await endLeftOver(child);
  }
  rmSync(file, { force: true });
}

/** Takes the state folder for this process. The record appears whole or not at all, so two starts cannot both take it. */
export async function claimRecord(file, folder, url) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const content = { run: identify(process.pid), url, children: [] };
  const draft = `${file}.${process.pid}`;
  const write = () => writeFileSync(draft, JSON.stringify(content), { mode: 0o600 });
  for (;;) {
    await clearRecord(file);
    write();
    try {
      linkSync(draft, file);
      break;
    } catch (error) {
      if (error.code !== "EEXIST") {
        throw error;
      }
    } finally {
      rmSync(draft);
    }
  }
  const update = () => {
    write();
    renameSync(draft, file);
  };
  return {
    add(pid, signal) {
      const identity = identify(pid);
      if (identity) {
        content.children.push({ ...identity, signal });
        update();
      }
    },
    remove(pid) {
      content.children = content.children.filter((child) => child.pid !== pid);
      update();
    },
    release() {
      rmSync(file, { force: true });
    },
  };
}
