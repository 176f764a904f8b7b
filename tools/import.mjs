// `make import DIR=… [URL=] [CLIENT=] [SECRET=] [DRY_RUN=1]`: loads a folder of CSV files through the API.
import { existsSync, statSync } from "node:fs";
import { holdsFiles, importFolder, notYetLoaded } from "./import/folder.mjs";
import { Problem, say, step, table } from "./run/console.mjs";

const { DIR, URL: url = "http://localhost:8080", CLIENT: client = "demo-loader", SECRET: secret = "demo-loader", DRY_RUN } = process.env;
const shownProblems = 20;

function show(results, skipped) {
  const counts = ["created", "updated", "unchanged", "rejected"];
  say(table([
    ["file", ...counts, "problems"],
    ...results.map((result) => [result.file, ...counts.map((name) => String(result[name])), String(result.problems.length)]),
  ]));
  for (const { file, problems } of results) {
    for (const { row, column, value, code, message } of problems.slice(0, shownProblems)) {
      say(`  ${file}, row ${row ?? "?"}${column ? `, ${column}` : ""}${value ? ` = ${value}` : ""}: ${message} (${code})`);
    }
    if (problems.length > shownProblems) {
      say(`  ${file}: and ${problems.length - shownProblems} problems more`);
    }
  }
  for (const file of skipped) {
    say(`  ${file}: not yet loaded by this version`);
  }
}

async function main() {
  if (!DIR || !existsSync(DIR) || !statSync(DIR).isDirectory()) {
    throw new Problem(DIR ? `${DIR} is not a folder: give one with DIR=….` : "Which folder? For example: make import DIR=demo/hanoi");
  }
  if (!holdsFiles(DIR)) {
    throw new Problem(`${DIR} holds none of the files that can be loaded, such as units.csv, schools.csv or sessions.csv.`);
  }
  const dryRun = Boolean(DRY_RUN) && DRY_RUN !== "0";
  const name = dryRun ? "dry run, nothing is changed" : "import";
  const results = await step(`${name} ${DIR}`, (progress) =>
    importFolder({ folder: DIR, url: url.replace(/\/+$/, ""), client, secret, dryRun, progress }),
  );
  show(results, notYetLoaded(DIR));
  if (results.some(({ problems, rejected }) => problems.length > 0 || rejected > 0)) {
    process.exitCode = 1;
  }
}

main().catch((error) => {
  const known = error instanceof Problem;
  const unreachable = error.cause?.code ?? error.code;
  process.stderr.write(`${known ? error.message : unreachable ? `${url} cannot be reached (${unreachable}): is it running?` : error.stack}\n`);
  process.exitCode = 1;
});
