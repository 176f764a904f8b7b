// `make press-test DIR=… [URL=] [CLIENT=] [SECRET=]`: loads a folder by file into a fresh product (or into the one at URL), asks every question of
// its expected.csv, imports its reform, if there is one, and asks all of them again with the reform's own.
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { start } from "./bench/stack.mjs";
import { holdsFiles, importFolder, notYetLoaded, tokenSource } from "./import/folder.mjs";
import { ask, questionsOf } from "./press-test/questions.mjs";
import { Problem, say, step, table } from "./run/console.mjs";
import { Stopped } from "./run/processes.mjs";
import { claimRecord } from "./run/record.mjs";
import { places, projectRoot, readSettings } from "./run/settings.mjs";
import { freePort } from "./test/ports.mjs";

const { DIR, URL: given, CLIENT: client = "demo-loader", SECRET: secret = "demo-loader" } = process.env;
const expected = "expected.csv";
const notQuestions = new Set([expected]);

async function load(folder, url) {
  const results = await step(`load ${folder}`, (progress) => importFolder({ folder, url, client, secret, progress }));
  for (const { file, problems, rejected } of results) {
    if (problems.length > 0 || rejected > 0) {
      const { row, column, message } = problems[0] ?? {};
      throw new Problem(`${join(folder, file)} was refused: row ${row ?? "?"}, ${column ?? "?"}: ${message ?? `${rejected} rows`}`);
    }
  }
  for (const file of notYetLoaded(folder).filter((name) => !notQuestions.has(name))) {
    say(`  ${join(folder, file)}: not yet loaded by this version`);
  }
}

async function askAll(title, files, to) {
  const answers = [];
  await step(title, async (progress) => {
    for (const question of files.flatMap(questionsOf)) {
      progress(question.figure);
      answers.push(await ask(question, to));
    }
  });
  say(table([
    ["", "figure", "expected", "answered", "question"],
    ...answers.map(({ figure, answer, answered, right, question, asOf }) => [right ? "✓" : "✗", figure, answer, String(answered), `${question} (${asOf})`]),
  ]));
  const wrong = answers.filter(({ right }) => !right).length;
  say(`${title}: ${answers.length} questions, ${wrong} differ`);
  say();
  return wrong;
}

async function perform(url) {
  const to = { url, token: tokenSource(url, client, secret) };
  const reform = join(DIR, "reform");
  await load(DIR, url);
  let wrong = await askAll("before the reform", [join(DIR, expected)], to);
  if (existsSync(reform)) {
    await load(reform, url);
    const files = [join(DIR, expected), join(reform, expected)].filter((file) => existsSync(file));
    wrong += await askAll("after the reform", files, to);
  }
  return wrong;
}

/** A product of its own, with nothing in it but the demo's people and machines. */
async function withFreshProduct(then) {
  const state = join(projectRoot, ".run/press-test");
  rmSync(state, { recursive: true, force: true });
  const place = places({ ...readSettings([]), state });
  const product = join(state, "product");
  mkdirSync(product, { recursive: true, mode: 0o700 });
  writeFileSync(places({ ...readSettings([]), state: product }).about, JSON.stringify({ demo: true, loaded: true }));
  const run = { record: await claimRecord(place.record, state, "make press-test"), logs: place.logs, live: [] };
  let stopped = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      stopped = true;
      for (const processes of run.live) {
        processes.stop();
      }
    });
  }
  try {
    const port = await freePort(Number(process.env.PRESS_PORT ?? 18240));
    const stack = await start(projectRoot, port, run, "press-test-run", product);
    return await then(stack.url);
  } catch (error) {
    throw stopped ? new Stopped() : error;
  } finally {
    for (const processes of run.live) {
      await processes.stop();
    }
    run.record.release();
  }
}

async function main() {
  if (!DIR || !holdsFiles(DIR) || !existsSync(join(DIR, expected))) {
    throw new Problem(`${DIR ?? "No folder"} holds no data with an ${expected}: give a folder with DIR=…, for example DIR=demo/hanoi.`);
  }
  const wrong = given ? await perform(given.replace(/\/+$/, "")) : await withFreshProduct(perform);
  say(wrong === 0 ? "Every question has its answer." : `${wrong} answers differ.`);
  process.exitCode = wrong === 0 ? 0 : 1;
}

main().catch((error) => {
  const unreachable = error.cause?.code;
  process.stderr.write(
    `${error instanceof Stopped ? "Stopped before the end: no result." : error instanceof Problem ? error.message : unreachable ? `${given} cannot be reached (${unreachable}): is it running?` : error.stack}\n`,
  );
  process.exit(error instanceof Stopped ? 130 : 1);
});
