// `make run`: fetches, builds and starts PostgreSQL, Keycloak and the service, and stops all of it again. `--dev` (make dev): service and
// browser application from their sources, reloaded as they change.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildBackend, buildFrontend, fetchFrontend, requireBuilt } from "./run/builds.mjs";
import { Problem, say, sinceStart, step, whenTerminalVanishes } from "./run/console.mjs";
import { loadDemo, showPeople } from "./run/demo.mjs";
import { fetchKeycloak, fetchMaven, fetchPostgres } from "./run/distributions.mjs";
import { closePasswordGrant, moveWebClient } from "./run/keycloak-admin.mjs";
import { addresses, keycloakUrl, startKeycloak } from "./run/keycloak.mjs";
import { startPostgres } from "./run/postgres.mjs";
import { preflight } from "./run/preflight.mjs";
import { Processes, Stopped } from "./run/processes.mjs";
import { claimRecord } from "./run/record.mjs";
import { readSecrets } from "./run/secrets.mjs";
import { startService, startVite } from "./run/service.mjs";
import { places, projectRoot, readSettings } from "./run/settings.mjs";

// Started without make, the JDK still has to be found.
if (!process.env.CHUNGTAY_TOOLS) {
  const script = join(projectRoot, "tools/with.sh");
  const found = spawnSync("sh", [script, "sh", "-c", 'printf %s "$JAVA_HOME"'], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  if (found.status !== 0) {
    process.exit(1);
  }
  Object.assign(process.env, { JAVA_HOME: found.stdout, PATH: `${found.stdout}/bin:${process.env.PATH}`, LANG: "C.UTF-8", LC_ALL: "C.UTF-8" });
}

/** What a state folder was made for: the address and whether the demo people are in it. */
function readAbout(file, settings) {
  if (!existsSync(file)) {
    return { demo: settings.demo };
  }
  const about = JSON.parse(readFileSync(file, "utf8"));
  if (about.demo !== settings.demo) {
    throw new Problem(`The data here were made with DEMO=${about.demo ? "on" : "off"}: start with that, or forget them with make reset.`);
  }
  return about;
}

// Two Mavens on one repository may get into each other's way; npm runs beside either.
function preparations(settings, place, stores, processes) {
  if (settings.dev) {
    return [fetchFrontend(processes), stores().then(() => fetchMaven(place.distributions, processes))];
  }
  return settings.build
    ? [buildFrontend(place.builds, processes), stores().then(() => buildBackend(place.builds, processes))]
    : [stores()];
}

async function start(settings, place, processes) {
  const about = readAbout(place.about, settings);
  const remember = (facts) => writeFileSync(place.about, JSON.stringify(Object.assign(about, facts)));
  const secrets = readSecrets(place.secrets);

  const stores = async () => {
    await fetchPostgres(place.distributions, processes);
    await step("start PostgreSQL", () => startPostgres(settings, place, secrets, processes));
    await fetchKeycloak(place.distributions, processes);
  };
  await Promise.all(preparations(settings, place, stores, processes));
  if (!settings.build && !settings.dev) {
    requireBuilt();
  }

  await step("start Keycloak", async () => {
    await startKeycloak(settings, place, secrets, processes);
    const base = keycloakUrl(settings);
    if (!about.publicUrl) {
      await closePasswordGrant(base, secrets["keycloak-setup"]);
    } else if (about.publicUrl !== settings.publicUrl) {
      await moveWebClient(base, secrets["keycloak-setup"], addresses(settings));
    }
    remember({ publicUrl: settings.publicUrl });
  });
  await step("start the service", () => startService(settings, place, secrets, processes));
  if (settings.dev) {
    await step("start Vite", () => startVite(settings, place, processes));
  }
  if (settings.demo && !about.loaded) {
    await loadDemo(settings);
    remember({ loaded: true });
  }
}

function welcome(settings, place) {
  say();
  say(`Chung Tay is ready after ${sinceStart()}: ${settings.publicUrl}`);
  say();
  if (settings.demo) {
    showPeople();
  }
  say(`  Keycloak's console: ${settings.publicUrl}/auth/admin/ as admin, password in ${join(place.secrets, "keycloak-admin")}. Logs: ${place.logs}.`);
  say("  Ctrl-C stops everything.");
  say();
  say(`READY ${settings.publicUrl}`);
}

async function main() {
  const settings = readSettings();
  const place = places(settings);
  const record = await claimRecord(place.record, settings.state, settings.publicUrl);
  const processes = new Processes(record, place.logs);

  let asked = 0;
  const stopped = new Promise((resolve) => {
    const ask = () => {
      asked += 1;
      if (asked === 1) {
        say("Stopping …");
        resolve();
      } else if (asked === 3) {
        processes.kill();
      }
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.on(signal, ask);
    }
    whenTerminalVanishes(ask);
  });

  let outcome = 0;
  try {
    const going = (async () => {
      await preflight(settings, place.distributions);
      await start(settings, place, processes);
      welcome(settings, place);
    })();
    going.catch(() => {});
    await Promise.race([stopped, processes.failure, going.then(() => new Promise(() => {}))]);
  } catch (error) {
    outcome = 1;
    report(error);
  }
  await processes.stop();
  record.release();
  if (processes.started) {
    say("Everything is stopped.");
  }
  process.exit(outcome);
}

function report(error) {
  if (!(error instanceof Stopped)) {
    process.stderr.write(`\n${error instanceof Problem ? error.message : error.stack}\n`);
  }
}

main().catch((error) => {
  report(error);
  process.exit(1);
});
