// Starting and ending child processes, so that none of them outlives the run.
import { spawn } from "node:child_process";
import { closeSync, createWriteStream, existsSync, mkdirSync, openSync, readFileSync, renameSync } from "node:fs";
import { relative } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Problem } from "./console.mjs";

// Ends a child when this program dies without a chance to tidy up. Every Debian has it.
const setpriv = existsSync("/usr/bin/setpriv") ? "/usr/bin/setpriv" : undefined;

/** Thrown into work that was going on when the run was told to stop. */
export class Stopped extends Error {}

/** The command line of a program that gets `signal` when its parent dies. */
export function boundToParent(command, signal = "SIGTERM") {
  return setpriv ? [setpriv, "--pdeathsig", signal.slice(3), ...command] : command;
}

export class Processes {
  #children = [];
  #record;
  #stopping = false;
  #failed;
  #logs;
  /** Whether any process was started at all. */
  started = false;
  /** Rejects as soon as a service dies by itself. */
  failure;

  constructor(record, logs) {
    this.#record = record;
    this.#logs = logs;
    this.failure = new Promise((_, reject) => {
      this.#failed = reject;
    });
    this.failure.catch(() => {});
  }

  #spawn(name, command, { env = {}, cwd, signal = "SIGTERM", output, input, grace = 20_000 }) {
    if (this.#stopping) {
      throw new Stopped();
    }
    // Its own process group: Ctrl-C reaches only this program, which then ends its children in order.
    const child = spawn(command[0], command.slice(1), {
      cwd,
      env: { ...process.env, ...env },
      detached: true,
      stdio: [input === undefined ? "ignore" : "pipe", ...output],
    });
    const ended = new Promise((resolve) => {
      child.once("error", (error) => resolve({ error }));
      child.once("exit", (code, signalName) => resolve({ code, signal: signalName }));
    });
    const entry = { name, child, ended, signal, grace, done: false };
    if (child.pid) {
      this.started = true;
      this.#children.push(entry);
      this.#record.add(child.pid, signal);
      ended.then(() => {
        entry.done = true;
        this.#children = this.#children.filter((other) => other !== entry);
        if (!this.#stopping) {
          this.#record.remove(child.pid);
        }
      });
    }
    if (input !== undefined) {
      child.stdin.on("error", () => {});
      child.stdin.end(input);
    }
    return entry;
  }

  #logFile(name) {
    mkdirSync(this.#logs, { recursive: true, mode: 0o700 });
    const file = `${this.#logs}/${name}.log`;
    if (existsSync(file)) {
      renameSync(file, `${file}.old`);
    }
    return file;
  }

  /** Runs a command to its end with its output in a log; `watch(text)` sees the output as it comes. A failure becomes a Problem that names the log. */
  async command(name, command, { watch, ...options } = {}) {
    const file = this.#logFile(name);
    const log = openSync(file, "a", 0o600);
    try {
      const entry = this.#spawn(name, boundToParent(command), { ...options, output: watch ? ["pipe", log] : [log, log] });
      if (watch) {
        const stream = createWriteStream(file, { flags: "a" });
        entry.child.stdout.on("data", (chunk) => {
          stream.write(chunk);
          watch(chunk.toString());
        });
        entry.child.stdout.on("end", () => stream.end());
      }
      const { code, error } = await entry.ended;
      if (this.#stopping) {
        throw new Stopped();
      }
      if (error || code !== 0) {
        throw new Problem(`${name} failed${error ? ` (${error.message})` : ""}: see ${shown(file)}.\n${lastLines(file)}`);
      }
      return file;
    } finally {
      closeSync(log);
    }
  }

  /** Starts a service that must live as long as the run. */
  service(name, command, options = {}) {
    const file = this.#logFile(name);
    const log = openSync(file, "a", 0o600);
    const entry = this.#spawn(name, command, { ...options, output: [log, log] });
    closeSync(log);
    entry.ended.then(({ code, signal, error }) => {
      if (!this.#stopping) {
        const how = error ? error.message : signal ? `by ${signal}` : `with ${code}`;
        this.#failed(new Problem(`${name} ended unexpectedly (${how}): see ${shown(file)}.\n${lastLines(file)}`));
      }
    });
    return entry;
  }

  /** Ends everything, the youngest first, and waits for each. */
  async stop() {
    this.#stopping = true;
    for (const entry of [...this.#children].reverse()) {
      await this.#end(entry);
    }
  }

  async #end(entry) {
    for (const signal of [entry.signal, "SIGKILL"]) {
      signalGroup(entry.child.pid, signal);
      const timer = new AbortController();
      await Promise.race([entry.ended, pause(entry.grace, undefined, { signal: timer.signal }).catch(() => {})]);
      timer.abort();
      if (entry.done || entry.child.exitCode !== null || entry.child.signalCode !== null) {
        // What the leader itself has started may be a moment behind.
        signalGroup(entry.child.pid, "SIGKILL");
        return;
      }
    }
  }

  /** The impatient way out: a second Ctrl-C. */
  kill() {
    for (const entry of this.#children) {
      signalGroup(entry.child.pid, entry.name === "postgres" ? "SIGQUIT" : "SIGKILL");
    }
  }
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") {
      throw error;
    }
  }
}

const shown = (file) => relative(process.cwd(), file);

function lastLines(file, count = 12) {
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  return lines.slice(-count).map((line) => `    ${line.slice(0, 200)}`).join("\n");
}

/** Waits until `ready()` answers true, or fails with `problem` after `limit` milliseconds; gives up when a service dies meanwhile. */
export async function until(ready, processes, { limit, problem }) {
  const end = Date.now() + limit;
  let dead;
  processes.failure.catch((error) => {
    dead = error;
  });
  while (!(await ready())) {
    if (dead) {
      throw dead;
    }
    if (Date.now() > end) {
      throw new Problem(problem);
    }
    await pause(100);
  }
}

/** Whether an address answers 200 now. */
export async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}
