// What the processes of a run hold in memory, from the kernel's own books.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const read = (file) => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // It has ended meanwhile, or is not ours to look at.
    return "";
  }
};

/** Every process with its parent, from /proc. */
function processes() {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      const stat = read(`/proc/${name}/stat`);
      return { pid: Number(name), parent: Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]) };
    });
}

// PostgreSQL's processes each lead a group of their own, so that descent is what counts.
function family(pid, all) {
  return [pid, ...all.filter(({ parent }) => parent === pid).flatMap((child) => family(child.pid, all))];
}

function held(pid) {
  const rollup = read(`/proc/${pid}/smaps_rollup`);
  const of = (name) => Number(new RegExp(`^${name}: +(\\d+) kB`, "m").exec(rollup)?.[1] ?? 0) / 1024;
  return { pss: of("Pss"), rss: of("Rss") };
}

/** Takes a run's state folder; gives MiB (proportional and resident) and the number of processes of each of its services. */
export function memoryOf(state) {
  const { children } = JSON.parse(readFileSync(join(state, "run.json"), "utf8"));
  const all = processes();
  return children.map(({ pid }) => {
    const members = family(pid, all);
    const sizes = members.map(held);
    const sum = (key) => Math.round(sizes.reduce((total, size) => total + size[key], 0));
    const command = read(`/proc/${pid}/cmdline`).replaceAll("\0", " ");
    const name = /bin\/postgres/.test(command) ? "PostgreSQL" : /kc\.home\.dir/.test(command) ? "Keycloak" : "service";
    return { name, processes: members.length, pss: sum("pss"), rss: sum("rss") };
  });
}
