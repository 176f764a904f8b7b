// Passwords of the local stack: made by chance once, kept in files that only the owner reads.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const names = ["database-owner", "database-service", "database-keycloak", "keycloak-admin", "keycloak-setup", "web-client", "service-client", "session-cookie"];

/** Gives the secrets of a state folder by name, making those that do not exist yet. */
export function readSecrets(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return Object.fromEntries(
    names.map((name) => {
      const file = join(folder, name);
      if (!existsSync(file)) {
        writeFileSync(file, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
      }
      return [name, readFileSync(file, "utf8").trim()];
    }),
  );
}
