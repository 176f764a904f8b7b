// The service itself: the API and the browser application on one origin.
import { join } from "node:path";
import { backend, frontend, serviceJar, webRoot } from "./builds.mjs";
import { mavenFolder } from "./distributions.mjs";
import { keycloakUrl } from "./keycloak.mjs";
import { answers, boundToParent, until } from "./processes.mjs";

const jvm = ["-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmx768m", "-Dfile.encoding=UTF-8"];

// Reloads what changed with the next request; its console would wait for keys.
const development = (folder) => [join(mavenFolder(folder), "bin/mvn"), "-B", "-ntp", "-f", backend, "quarkus:dev", "-Dmaven.test.skip=true", "-Ddebug=false", "-Dquarkus.console.enabled=false"];

/** Starts the service and waits until it calls itself ready. */
export async function startService(settings, place, secrets, processes) {
  const command = settings.dev ? development(place.distributions) : [join(process.env.JAVA_HOME, "bin/java"), ...jvm, "-jar", serviceJar];
  processes.service("service", boundToParent(command), {
    env: {
      QUARKUS_HTTP_HOST: settings.dev ? "127.0.0.1" : settings.host,
      QUARKUS_HTTP_PORT: String(settings.servicePort),
      CHUNGTAY_DB_URL: `jdbc:postgresql://127.0.0.1:${settings.postgresPort}/chungtay`,
      CHUNGTAY_DB_USER: "chungtay_service",
      CHUNGTAY_DB_PASSWORD: secrets["database-service"],
      CHUNGTAY_DB_OWNER_USER: "chungtay_owner",
      CHUNGTAY_DB_OWNER_PASSWORD: secrets["database-owner"],
      CHUNGTAY_MANAGEMENT_PORT: String(settings.managementPort),
      CHUNGTAY_PUBLIC_URL: settings.publicUrl,
      CHUNGTAY_KEYCLOAK_URL: keycloakUrl(settings),
      CHUNGTAY_WEB_ROOT: settings.dev ? "" : webRoot,
      CHUNGTAY_CLIENT_SECRET: secrets["web-client"],
      CHUNGTAY_SERVICE_SECRET: secrets["service-client"],
      CHUNGTAY_STATE_SECRET: secrets["session-cookie"],
      CHUNGTAY_AUDIT_HEADS: place.auditHeads,
      CHUNGTAY_FILES: place.files,
    },
  });
  await until(() => answers(`http://127.0.0.1:${settings.servicePort}/q/health/ready`), processes, {
    limit: settings.dev ? 300_000 : 120_000,
    problem: `The service did not become ready in time: see ${join(place.logs, "service.log")}.`,
  });
}

/** Starts Vite in front of the service: the browser application from its sources, everything else passed on. */
export async function startVite(settings, place, processes) {
  const vite = join(frontend, "node_modules/vite/bin/vite.js");
  const command = [process.execPath, vite, "--host", settings.host, "--port", String(settings.port), "--strictPort"];
  processes.service("vite", boundToParent(command), { cwd: frontend, env: { CHUNGTAY_SERVICE_URL: `http://127.0.0.1:${settings.servicePort}` } });
  await until(() => answers(`http://127.0.0.1:${settings.port}/`), processes, {
    limit: 60_000,
    problem: `Vite did not become ready within a minute: see ${join(place.logs, "vite.log")}.`,
  });
}
