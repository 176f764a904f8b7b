// The parts of `make test`: what each runs, which others must have ended before, and how its outcome is read. A part takes the processes
// to run commands with and gives counts.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { browser } from "../browser.mjs";
import { installFrontend, serviceJar, webRoot } from "../run/builds.mjs";
import { Problem } from "../run/console.mjs";
import { fetchKeycloak, fetchPostgres } from "../run/distributions.mjs";
import { places, projectRoot, readSettings } from "../run/settings.mjs";
import { playwright, surefire, tap, vitest } from "./counts.mjs";
import { freePort } from "./ports.mjs";

const backend = join(projectRoot, "backend");
const frontend = join(projectRoot, "frontend");
const tools = join(projectRoot, "tools");

function filesBelow(folder, ending) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The last of what a pattern finds in output as it comes. */
const lastOf = (pattern, say) => (text) => {
  const found = [...text.matchAll(pattern)].at(-1);
  if (found) {
    say(found[1] ?? found[0]);
  }
};

const maven = (...args) => ["mvn", "-B", "-ntp", "-f", backend, ...args];

// A command whose success is all there is to know counts as one.
const succeeds = (name, command, options) => async (run) => {
  await run.command(name, command, options);
  return { passed: 1, failed: 0, skipped: 0, failures: [] };
};

// The runner's report counts, not its exit code alone: a failing test is no obstacle to reading it.
async function reported(report, read, command) {
  rmSync(report, { force: true, recursive: true });
  let broken;
  await command().catch((error) => {
    if (!(error instanceof Problem)) {
      throw error;
    }
    broken = error;
  });
  const counts = existsSync(report) ? read(report) : { passed: 0, failed: 0, skipped: 0, failures: [] };
  if (broken && counts.failed === 0) {
    throw broken;
  }
  return counts;
}

export const toolTests = {
  name: "tests of the tools",
  run: (run) => {
    const report = join(run.results, "tools.tap");
    const reporters = ["spec", "stdout", "tap", report].map((value, index) => `--test-reporter${index % 2 ? "-destination" : ""}=${value}`);
    return reported(report, tap, () => run.command("tools", ["node", "--test", ...reporters, ...filesBelow(tools, ".test.mjs")]));
  },
};

export const backendFormat = { name: "backend: format", run: succeeds("backend-format", maven("spotless:check")) };

// With the classes of the tests, and the clients that are made for them from the contract.
export const backendBuild = {
  name: "backend: build",
  after: [backendFormat],
  run: (run) => {
    // A jar left from an earlier build must not be taken for this one's.
    rmSync(serviceJar, { force: true });
    return succeeds("backend-build", maven("package", "-DskipTests"))(run);
  },
};

// The tests let the backend describe itself anew, with what only they have.
export const contract = {
  name: "contract: no drift",
  after: [backendBuild],
  run: succeeds("contract", ["node", join(tools, "contract.mjs"), "--check"]),
};

export const backendTests = {
  name: "backend: tests",
  after: [backendBuild, contract],
  run: (run) => {
    const sources = join(backend, "src/test/java");
    const classes = filesBelow(sources, "Test.java").map((file) => relative(sources, file).replaceAll("/", ".").replace(/\.java$/, ""));
    let tests = 0;
    const watch = (text) => {
      for (const [, count] of text.matchAll(/Tests run: (\d+),.*Time elapsed/g)) {
        tests += Number(count);
        run.progress(`${tests} tests`);
      }
    };
    // Failures are read from the reports.
    const command = maven("test", "-Dmaven.test.failure.ignore=true");
    return reported(join(backend, "target/surefire-reports"), (folder) => surefire(folder, classes), () =>
      run.command("backend", command, { watch }),
    );
  },
};

export const dependencies = {
  name: "frontend: dependencies, lock file",
  run: async (run) => {
    const lock = join(frontend, "package-lock.json");
    // It ends with an error when the lock file does not fit package.json.
    await run.command("npm-ci", installFrontend, { cwd: frontend });
    if (/"resolved"|https?:\/\/[^"]*\.tgz/.test(readFileSync(lock, "utf8"))) {
      throw new Problem("frontend/package-lock.json names a registry: remove the lines with “resolved”.");
    }
    return { passed: 1, failed: 0, skipped: 0, failures: [] };
  },
};

export const frontendCheck = {
  name: "frontend: types, linters, contract's types",
  after: [dependencies],
  run: succeeds("frontend-check", ["npm", "run", "check"], { cwd: frontend }),
};

export const deployment = {
  name: "deployment files",
  after: [dependencies],
  run: succeeds("deployment", ["node", join(tools, "check-deploy.mjs")]),
};

export const frontendTests = {
  name: "frontend: tests",
  after: [dependencies],
  run: (run) => {
    const report = join(run.results, "vitest.json");
    let files = 0;
    const watch = (text) => {
      files += text.match(/^ +(?:✓|❯|×) .*\.test\.tsx?/gm)?.length ?? 0;
      run.progress(`${files} files`);
    };
    const command = ["npm", "test", "--", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    return reported(report, vitest, () => run.command("frontend-tests", command, { cwd: frontend, watch, env: { NO_COLOR: "1" } }));
  },
};

export const frontendBuild = {
  name: "frontend: build and size",
  after: [dependencies],
  run: (run) => {
    rmSync(join(webRoot, "index.html"), { force: true });
    return succeeds("frontend-build", ["npm", "run", "build"], { cwd: frontend })(run);
  },
};

const clientStory = (results) => join(results, "client/tools/client/story.js");

/** The client that the backend's build has generated from the contract, and a story told with it; the journeys run it. */
export const typescriptClient = {
  name: "generated TypeScript client: compiles",
  after: [dependencies, backendBuild],
  run: async (run) => {
    rmSync(join(run.results, "client"), { recursive: true, force: true });
    const command = ["npx", "tsc", "-p", join(tools, "client/tsconfig.json"), "--outDir", join(run.results, "client")];
    return succeeds("typescript-client", command, { cwd: frontend })(run);
  },
};

// Two Mavens on one repository may get into each other's way while both still fetch: this one comes after the build.
export const programs = {
  name: "PostgreSQL and Keycloak: fetched",
  after: [backendBuild],
  run: async (run) => {
    const { distributions } = places(readSettings([]));
    await fetchPostgres(distributions, run.processes);
    await fetchKeycloak(distributions, run.processes);
    return { passed: 1, failed: 0, skipped: 0, failures: [] };
  },
};

export const journeys = {
  name: "journeys in the browser",
  after: [backendBuild, frontendBuild, programs, typescriptClient],
  run: async (run) => {
    for (const built of [serviceJar, join(webRoot, "index.html")]) {
      if (!existsSync(built)) {
        throw new Problem(`The journeys were not made: ${relative(projectRoot, built)} was not built.`);
      }
    }
    const report = join(run.results, "playwright.json");
    const state = join(run.results, "stack");
    rmSync(state, { recursive: true, force: true });
    mkdirSync(state, { recursive: true, mode: 0o700 });
    const env = {
      CHROMIUM: browser(),
      CLIENT_STORY: clientStory(run.results),
      NO_BUILD: "1",
      E2E_STATE: state,
      E2E_PORT: String(await freePort(Number(process.env.E2E_PORT ?? 18080))),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      NO_COLOR: "1",
    };
    const watch = lastOf(/^\s*(?:✓|✘|-)\s+(\d+) /gm, (number) => run.progress(`${number} journeys`));
    const command = ["npm", "run", "e2e", "--", "--reporter=list,json"];
    return reported(report, playwright, () => run.command("journeys", command, { cwd: frontend, env, watch }));
  },
};

export const crashes = {
  name: "crash test, short and seeded",
  after: [backendBuild, frontendBuild, programs],
  run: succeeds("crashes", ["node", join(tools, "crash.mjs")], { env: { NO_BUILD: "1", ROUNDS: "4", WRITERS: "4", SEED: "4" } }),
};
