// The deployment as it is checked: its files as text, and what they are compared with.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { projectRoot } from "../run/settings.mjs";

const { parse } = createRequire(join(projectRoot, "frontend/package.json"))("yaml");

const texts = {
  compose: "docker-compose.yml",
  serviceImage: "backend/Dockerfile",
  webImage: "frontend/Dockerfile",
  keycloakImage: "keycloak/Dockerfile",
  nginx: "deploy/web/nginx.conf",
  webStart: "deploy/web/start.sh",
  secretsScript: "deploy/new-secrets.sh",
  realm: "keycloak/realm-chungtay.json",
  ignored: ".gitignore",
  sent: ".dockerignore",
  distributions: "tools/run/distributions.mjs",
  browserSafety: "backend/src/main/java/vn/chungtay/access/BrowserSafety.java",
};

/** Gives every file of the deployment as text, by name. */
export const readDeployment = () =>
  Object.fromEntries(Object.entries(texts).map(([name, path]) => [name, readFileSync(join(projectRoot, path), "utf8")]));

/** Gives the deployment with what is structured in it parsed. Throws when one does not parse. */
export function understand(files) {
  return {
    ...files,
    compose: parse(files.compose, { merge: true, strict: true, uniqueKeys: true }),
    composeText: files.compose,
    realm: JSON.parse(files.realm),
    realmText: files.realm,
    images: { service: files.serviceImage, web: files.webImage, keycloak: files.keycloakImage },
  };
}
