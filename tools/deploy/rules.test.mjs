import assert from "node:assert/strict";
import { test } from "node:test";
import { readDeployment, understand } from "./files.mjs";
import { findings } from "./rules.mjs";

test("the deployment as it is breaks no rule", () => {
  assert.deepEqual(findings(understand(readDeployment())), []);
});

/** Each breaks one file at one place: what is found there, what is put there, and the sentence that must come of it. */
const breaks = [
  ["compose", "CHUNGTAY_HOST: 0.0.0.0", "CHUNGTAY_HOST: 0.0.0.0\n      DEMO: on", /speaks of a demo/],
  ["sent", "!openapi.yaml", "!demo", /lets the demo into the images/],
  ["realm", '"serviceAccountClientId": "chungtay-service",', "", /brings users/],
  ["realm", '"manage-users"', '"realm-admin"', /chungtay-service may do more than keep groups and read people/],
  ["realm", "${CHUNGTAY_CLIENT_SECRET}", "chungtay", /secret of the client chungtay-web stands in the realm/],
  ["realm", "${CHUNGTAY_PUBLIC_URL}/login/callback", "${CHUNGTAY_PUBLIC_URL}/*", /may redirect to/],
  ["realm", '"directAccessGrantsEnabled": false', '"directAccessGrantsEnabled": true', /does not shut out the password grant/],
  ["realm", '"bruteForceProtected": true', '"bruteForceProtected": false', /from guessing/],
  ["compose", "CHUNGTAY_DB_PASSWORD_FILE: /run/secrets/database-service", "CHUNGTAY_DB_PASSWORD: chungtay", /CHUNGTAY_DB_PASSWORD is not read from a file/],
  ["compose", "secrets: [database-service, database-owner,", "secrets: [database-service,", /database-owner of CHUNGTAY_DB_OWNER_PASSWORD_FILE is not given/],
  ["compose", "{ file: ./deploy/secrets/web-client }", "{ environment: WEB_CLIENT }", /web-client is not the file/],
  ["secretsScript", " web-client", "", /does not make web-client/],
  ["ignored", "/deploy/secrets/", "", /git does not ignore deploy\/secrets/],
  ["compose", "test: [CMD, pg_isready, --host=127.0.0.1, --username=postgres]", "start_interval: 1s", /database has no health check/],
  ["compose", "keycloak-setup: { condition: service_completed_successfully }", "keycloak-setup: { condition: service_started }", /does not wait until keycloak-setup/],
  ["compose", 'user: "999:999"', 'user: "0:0"', /database runs as root/],
  ["serviceImage", "USER 10001:10001\n", "", /service runs as root/],
  ["webImage", "USER 10002:10002", "USER root", /web runs as root/],
  ["compose", "cap_drop: [ALL]", "cap_drop: [NET_RAW]", /keeps capabilities/],
  ["compose", "no-new-privileges:true", "seccomp:unconfined", /may gain privileges/],
  ["compose", "image: postgres:18.6", "image: postgres:latest", /image postgres:latest is not pinned/],
  ["webImage", "FROM node:20.20.2-bookworm-slim", "FROM node", /image node is not pinned/],
  ["keycloakImage", "FROM keycloak/keycloak:26.7.3\n", "FROM keycloak/keycloak:26.1.0\n", /Keycloak is not 26/],
  ["serviceImage", "FROM eclipse-temurin:25.0.3_9-jre", "FROM eclipse-temurin:21.0.1-jre", /not of Java 25/],
  ["compose", "    networks: [inside]\n    shm_size", "    networks: [inside]\n    ports: ['5432:5432']\n    shm_size", /database is reachable beside/],
  ["compose", "127.0.0.1:8081:8081", "8081:8081", /console is open to more/],
  ["compose", "internal: true", "internal: false", /inner network reaches the internet/],
  ["nginx", "location /api/v1 {\n            proxy_pass http://service;", "location /api/v1 {", /does not pass \/api\/v1 on/],
  ["nginx", "error_page 502 503 504 =503 @service_away;", "", /answers 502 of the API with something else/],
  ["nginx", "default_type application/problem+json;\n            add_header Content", "default_type text/plain;\n            add_header Content", /answers 413 of the API/],
  ["nginx", "location /auth/ { return 404; }", "", /shows \/auth\/ to everyone/],
  ["nginx", "location /q { return 404; }", "", /shows \/q to everyone/],
  ["compose", 'CHUNGTAY_KEYCLOAK_PROXY: "false"', 'CHUNGTAY_KEYCLOAK_PROXY: "true"', /does the web server's work/],
  ["compose", "CHUNGTAY_DB_USER: chungtay_service", "CHUNGTAY_DB_USER: chungtay_owner", /as the owner of its schema/],
  ["keycloakImage", '"start", "--optimized"', '"start-dev"', /not in production mode/],
  ["keycloakImage", ', "--cache=local"', "", /looks for a cluster/],
  ["compose", "database:5432/keycloak", "database:5432/chungtay", /no database of its own/],
  ["compose", "- database:/var/lib/postgresql\n", "- database:/data\n", /data are on no volume/],
  ["compose", "- files:/var/lib/chungtay/files", "- files:/data", /attachments are on no volume/],
  ["compose", "- audit:/var/lib/chungtay/audit", "- audit:/data", /told of the audit trail is on no volume/],
  ["nginx", "frame-ancestors 'none'", "frame-ancestors *", /Content-Security-Policy of the web server is not the service's/],
  ["nginx", "script-src 'self'", "script-src 'self' 'unsafe-eval'", /allows what is unsafe/],
  ["nginx", "sub_filter __NONCE__ $request_id;", "", /no word for their styles/],
  ["webStart", 'fill ROOT "$WEB_ROOT"\n', "", /does not fill in @ROOT@/],
];

for (const [file, from, to, sentence] of breaks) {
  test(`${file}: «${to.trim() || `without ${from.trim()}`}» is found`, () => {
    const files = readDeployment();
    assert.ok(files[file].includes(from), `${file} no longer holds «${from}»`);
    const found = findings(understand({ ...files, [file]: files[file].replace(from, () => to) }));
    assert.ok(found.some((finding) => sentence.test(finding)), `found only: ${found.join("; ") || "nothing"}`);
  });
}
