// Brings PostgreSQL and Keycloak from Maven's repository into .run/dist, once, ready to start.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { step } from "./console.mjs";
import { postgresArchitecture } from "./preflight.mjs";
import { projectRoot } from "./settings.mjs";

const postgresVersion = "18.6.0";
const keycloakVersion = "26.7.3";
const xzVersion = "1.10";
const mavenVersion = "3.9.11";
const dependencyPlugin = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1";

// Options that Keycloak bakes in when it is built; a change of them asks for a new folder.
const keycloakBuild = ["--db=postgres", "--http-relative-path=/auth"];
const keycloakFlavour = "1";
// For a program that ends before optimised code would pay.
const quickStart = { JAVA_OPTS_APPEND: "-XX:TieredStopAtLevel=1" };

export const postgresFolder = (folder) => join(folder, `postgresql-${postgresVersion}`);
export const keycloakFolder = (folder) => join(folder, `keycloak-${keycloakVersion}-${keycloakFlavour}`);

export const mavenFolder = (folder) => join(folder, `apache-maven-${mavenVersion}`);

/** Whether everything has been fetched already. */
export const complete = (folder) => existsSync(postgresFolder(folder)) && existsSync(keycloakFolder(folder));

function maven(processes, goal, artifact, output, progress, name) {
  const command = ["mvn", `${dependencyPlugin}:${goal}`, `-Dartifact=${artifact}`, `-DoutputDirectory=${output}`];
  const watch = (text) => {
    const share = text.match(/Progress \(\d+\): ([\d.]+(?:\/[\d.]+)? [kMG]?B)/g)?.at(-1);
    progress(share ? share.replace(/Progress \(\d+\): /, "") : "");
  };
  return processes.command(name, command, { cwd: output, watch });
}

// Works in a draft folder and gives it its name at the end: a broken fetch leaves nothing half done.
async function once(target, folder, make) {
  if (existsSync(target)) {
    return;
  }
  mkdirSync(folder, { recursive: true });
  const draft = mkdtempSync(join(folder, ".draft-"));
  try {
    renameSync(await make(draft), target);
  } catch (error) {
    if (!existsSync(target)) {
      throw error;
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

export function fetchPostgres(folder, processes) {
  return once(postgresFolder(folder), folder, (draft) =>
    step("fetch PostgreSQL 18 (15 MB)", async (progress) => {
      const artifact = `io.zonky.test.postgres:embedded-postgres-binaries-linux-${postgresArchitecture()}:${postgresVersion}`;
      await maven(processes, "unpack", artifact, draft, progress, "fetch-postgres");
      await maven(processes, "copy", `org.tukaani:xz:${xzVersion}`, draft, progress, "fetch-xz");
      const packed = join(draft, readdirSync(draft).find((name) => name.endsWith(".txz")));
      const tar = join(draft, "postgres.tar");
      const unxz = join(projectRoot, "tools/run/Unxz.java");
      await processes.command("unpack-postgres", ["java", "-cp", join(draft, `xz-${xzVersion}.jar`), unxz, packed, tar]);
      const unpacked = join(draft, "postgresql");
      mkdirSync(unpacked);
      await processes.command("unpack-postgres", ["tar", "-xf", tar, "-C", unpacked]);
      return unpacked;
    }),
  );
}

export function fetchKeycloak(folder, processes) {
  return once(keycloakFolder(folder), folder, async (draft) => {
    const unpacked = join(draft, `keycloak-${keycloakVersion}`);
    await step("fetch Keycloak 26 (150 MB)", (progress) =>
      maven(processes, "unpack", `org.keycloak:keycloak-quarkus-dist:${keycloakVersion}:tar.gz`, draft, progress, "fetch-keycloak"),
    );
    await step("prepare Keycloak", () =>
      processes.command("prepare-keycloak", ["sh", join(unpacked, "bin/kc.sh"), "build", ...keycloakBuild], { env: quickStart }),
    );
    return unpacked;
  });
}

/** Quarkus reloads only under a Maven newer than Debian's. */
export function fetchMaven(folder, processes) {
  return once(mavenFolder(folder), folder, (draft) =>
    step("fetch Maven 3.9 (9 MB)", async (progress) => {
      await maven(processes, "unpack", `org.apache.maven:apache-maven:${mavenVersion}:tar.gz:bin`, draft, progress, "fetch-maven");
      return join(draft, `apache-maven-${mavenVersion}`);
    }),
  );
}
