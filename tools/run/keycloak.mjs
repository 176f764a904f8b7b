// The real Keycloak in production mode on its own database, reachable only through the service's /auth.
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { keycloakFolder } from "./distributions.mjs";
import { setupClient } from "./keycloak-admin.mjs";
import { answers, boundToParent, until } from "./processes.mjs";
import { realmRepresentation } from "./realm.mjs";

// Set whole: Keycloak's own choice of collector would contradict an appended one and stop the JVM.
const jvm = [
  ...["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders", "-Xms64m", "-Xmx512m", "-XX:MaxMetaspaceSize=256m"],
  ...["-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"],
  ...["java.util", "java.util.concurrent", "java.security", "java.lang"].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  ...["--enable-native-access=ALL-UNNAMED", "-Dpicocli.disable.closures=true", "-XX:+ExitOnOutOfMemoryError"],
  "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
];

/** How the service and this program reach Keycloak. */
export const keycloakUrl = (settings) => `http://127.0.0.1:${settings.keycloakPort}/auth`;

/** The addresses that stand as ${…} in the realm file. */
export const addresses = (settings) => ({
  CHUNGTAY_PUBLIC_URL: settings.publicUrl,
  CHUNGTAY_BACKCHANNEL_URL: `http://127.0.0.1:${settings.port}`,
});

// Every state folder has a Keycloak home of its own (its realm file, its working files) over the same distribution.
function prepareHome(home, distribution, withDemo) {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(join(home, "data/import"), { recursive: true, mode: 0o700 });
  for (const part of ["bin", "conf", "lib", "providers", "themes"]) {
    symlinkSync(join(distribution, part), join(home, part));
  }
  const realm = JSON.stringify(realmRepresentation(withDemo), null, 2);
  writeFileSync(join(home, "data/import/chungtay-realm.json"), realm, { mode: 0o600 });
}

/** Starts Keycloak, alone: without the local cache it would look for a cluster on every interface. Waits until the realm answers. */
export async function startKeycloak(settings, place, secrets, processes) {
  const distribution = keycloakFolder(place.distributions);
  prepareHome(place.keycloak, distribution, settings.demo);
  const command = [
    ...[join(process.env.JAVA_HOME, "bin/java"), ...jvm, `-Dkc.home.dir=${place.keycloak}`],
    ...[`-Djboss.server.config.dir=${join(distribution, "conf")}`, "-cp", join(place.keycloak, "lib/quarkus-run.jar")],
    ...["io.quarkus.bootstrap.runner.QuarkusEntryPoint", "start", "--optimized", "--import-realm", "--cache=local"],
    ...["--http-enabled=true", "--http-host=127.0.0.1", `--http-port=${settings.keycloakPort}`],
    ...[`--hostname=${settings.publicUrl}/auth`, "--hostname-backchannel-dynamic=true", "--proxy-headers=xforwarded"],
    ...[`--db-url=jdbc:postgresql://127.0.0.1:${settings.postgresPort}/keycloak`, "--db-username=keycloak"],
  ];
  processes.service("keycloak", boundToParent(command), {
    cwd: place.keycloak,
    env: {
      KC_DB_PASSWORD: secrets["database-keycloak"],
      KC_BOOTSTRAP_ADMIN_USERNAME: "admin",
      KC_BOOTSTRAP_ADMIN_PASSWORD: secrets["keycloak-admin"],
      KC_BOOTSTRAP_ADMIN_CLIENT_ID: setupClient,
      KC_BOOTSTRAP_ADMIN_CLIENT_SECRET: secrets["keycloak-setup"],
      CHUNGTAY_CLIENT_SECRET: secrets["web-client"],
      CHUNGTAY_SERVICE_SECRET: secrets["service-client"],
      ...addresses(settings),
    },
  });
  await until(() => answers(`${keycloakUrl(settings)}/realms/chungtay/.well-known/openid-configuration`), processes, {
    limit: 180_000,
    problem: `Keycloak did not become ready within three minutes: see ${join(place.logs, "keycloak.log")}.`,
  });
}
