// What a run says to the person who started it.

import { writeSync } from "node:fs";

const terminal = process.stdout.isTTY;

/** Something the person can put right: its message is one whole sentence and is shown without a stack. */
export class Problem extends Error {}

// A vanished terminal must not bring the run down before it has stopped its children.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", () => {});
}

/** Calls `then` once when the terminal this run was started in is gone: not every parent passes the hang-up signal on. */
export function whenTerminalVanishes(then) {
  if (!terminal) {
    return;
  }
  const watch = setInterval(() => {
    try {
      writeSync(process.stdout.fd, "");
    } catch (error) {
      if (error.code !== "EAGAIN") {
        clearInterval(watch);
        then();
      }
    }
  }, 1000);
  watch.unref();
}

const started = Date.now();
const running = new Map();
const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;

export function say(line = "") {
  clearStatus();
  process.stdout.write(`${line}\n`);
}

/** Runs `work(progress)` as a named step: shows what it is doing while it lasts and how long it took. */
export async function step(name, work) {
  const state = { since: Date.now(), progress: "" };
  running.set(name, state);
  try {
    const result = await work((progress) => {
      state.progress = progress;
    });
    say(`  ✓ ${name} (${seconds(state.since)})`);
    return result;
  } finally {
    running.delete(name);
  }
}

export const sinceStart = () => seconds(started);

function status() {
  return [...running].map(([name, { since, progress }]) => `${name} ${seconds(since)}${progress ? ` ${progress}` : ""}`).join(" · ");
}

function clearStatus() {
  if (terminal) {
    process.stdout.write("\r\x1b[2K");
  }
}

function showStatus() {
  if (running.size === 0) {
    return;
  }
  const line = `  … ${status()}`;
  if (terminal) {
    clearStatus();
    process.stdout.write(line.slice(0, process.stdout.columns - 1));
  } else {
    process.stdout.write(`${line}\n`);
  }
}

setInterval(showStatus, terminal ? 500 : 10_000).unref();

/** Lays rows out in columns; the first row is the heading. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => [...row[column]].length)));
  const line = (row) => row.map((cell, column) => cell + " ".repeat(widths[column] - [...cell].length)).join("  ").trimEnd();
  return [line(rows[0]), widths.map((width) => "─".repeat(width)).join("  "), ...rows.slice(1).map(line)].map((text) => `  ${text}`).join("\n");
}
