// The service itself: the API and the browser application on one origin.
import { join } from "node:path";
import { serviceJar, webRoot } from "./builds.mjs";
import { keycloakUrl } from "./keycloak.mjs";
import { answers, boundToParent, until } from "./processes.mjs";

const jvm = ["-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmx768m", "-Dfile.encoding=UTF-8"];

/** Starts the service and waits until it calls itself ready. */
export async function startService(settings, place, secrets, processes) {
  const command = [join(process.env.JAVA_HOME, "bin/java"), ...jvm, "-jar", serviceJar];
  processes.service("service", boundToParent(command), {
    env: {
      QUARKUS_HTTP_HOST: settings.host,
      QUARKUS_HTTP_PORT: String(settings.port),
      CHUNGTAY_DB_URL: `jdbc:postgresql://127.0.0.1:${settings.postgresPort}/chungtay`,
      CHUNGTAY_DB_USER: "chungtay_service",
      CHUNGTAY_DB_PASSWORD: secrets["database-service"],
      CHUNGTAY_DB_OWNER_USER: "chungtay_owner",
      CHUNGTAY_DB_OWNER_PASSWORD: secrets["database-owner"],
      CHUNGTAY_MANAGEMENT_PORT: String(settings.managementPort),
      CHUNGTAY_PUBLIC_URL: settings.publicUrl,
      CHUNGTAY_KEYCLOAK_URL: keycloakUrl(settings),
      CHUNGTAY_WEB_ROOT: webRoot,
      CHUNGTAY_CLIENT_SECRET: secrets["web-client"],
      CHUNGTAY_STATE_SECRET: secrets["session-cookie"],
    },
  });
  await until(() => answers(`http://127.0.0.1:${settings.port}/q/health/ready`), processes, {
    limit: 120_000,
    problem: `The service did not become ready within two minutes: see ${join(place.logs, "service.log")}.`,
  });
}
