// `make verify-audit`: goes over the audit trail of a running `make run`, with the rights of the service. Ends with 1 when it is not whole.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { serviceJar } from "./run/builds.mjs";
import { readSecrets } from "./run/secrets.mjs";
import { places, readSettings } from "./run/settings.mjs";

const settings = readSettings();
const place = places(settings);
if (!existsSync(serviceJar) || !existsSync(place.postgres)) {
  process.stderr.write("There is nothing to verify yet: make run first, and leave it running.\n");
  process.exit(1);
}
const service = dirname(serviceJar);
const classes = [join(service, "app/*"), join(service, "lib/main/*")].join(":");
const { status, error } = spawnSync(join(process.env.JAVA_HOME, "bin/java"), ["-cp", classes, "vn.chungtay.audit.VerifyAudit"], {
  stdio: "inherit",
  env: {
    ...process.env,
    CHUNGTAY_DB_URL: `jdbc:postgresql://127.0.0.1:${settings.postgresPort}/chungtay`,
    CHUNGTAY_DB_USER: "chungtay_service",
    CHUNGTAY_DB_PASSWORD: readSecrets(place.secrets)["database-service"],
    CHUNGTAY_AUDIT_HEADS: place.auditHeads,
  },
});
if (error) {
  process.stderr.write(`java could not be started: ${error.message}\n`);
}
process.exit(status ?? 1);
