// `make reset`: forgets databases, secrets and logs of a run; downloads and builds stay.
import { existsSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { Problem, say } from "./run/console.mjs";
import { clearRecord } from "./run/record.mjs";
import { places, readSettings } from "./run/settings.mjs";

try {
  const settings = readSettings();
  const place = places(settings);
  if (existsSync(place.record)) {
    await clearRecord(place.record);
  }
  for (const folder of [place.postgres, `${place.postgres}.draft`, place.keycloak, place.secrets, place.logs, dirname(place.auditHeads), place.files, place.about]) {
    rmSync(folder, { recursive: true, force: true });
  }
  say(`The data of ${settings.state} are forgotten; the next make run begins anew.`);
} catch (error) {
  process.stderr.write(`${error instanceof Problem ? error.message : error.stack}\n`);
  process.exit(1);
}
