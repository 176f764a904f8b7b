// `make verify-audit`: goes over the audit trail of a running `make run`, with the rights of the service. Ends with 1 when it is not whole.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { serviceJar } from "./run/builds.mjs";
import { portOf } from "./run/postgres.mjs";
import { readSecrets } from "./run/secrets.mjs";
import { places, readSettings } from "./run/settings.mjs";

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

let settings;
try {
  settings = readSettings();
} catch (error) {
  refuse(error.message);
}
const place = places(settings);
const port = portOf(place.postgres);
if (!existsSync(serviceJar) || !port) {
  refuse(`Nothing runs in ${settings.state}: make run first and leave it running, or name its folder with STATE=….`);
}
const service = dirname(serviceJar);
const classes = [join(service, "app/*"), join(service, "lib/main/*")].join(":");
const { status, error } = spawnSync(join(process.env.JAVA_HOME, "bin/java"), ["-cp", classes, "vn.chungtay.audit.VerifyAudit"], {
  stdio: "inherit",
  env: {
    ...process.env,
    CHUNGTAY_DB_URL: `jdbc:postgresql://127.0.0.1:${port}/chungtay`,
    CHUNGTAY_DB_USER: "chungtay_service",
    CHUNGTAY_DB_PASSWORD: readSecrets(place.secrets)["database-service"],
    CHUNGTAY_AUDIT_HEADS: place.auditHeads,
  },
});
if (error) {
  process.stderr.write(`java could not be started: ${error.message}\n`);
}
process.exit(status ?? 1);
