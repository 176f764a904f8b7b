// What must hold of the deployment. A rule takes the deployment and gives a sentence for everything that breaks it.
const services = ({ compose }) => Object.entries(compose.services);
const environment = (service) => Object.entries(service.environment ?? {});
const list = (value) => (Array.isArray(value) ? value : Object.keys(value ?? {}));
// One that runs to its end and is not started again has no health to ask for.
const runsOnce = (service) => service.restart === "no";

const pinned = /^[\w./-]+:\d+\.\d+[\w.-]*$/;
const secretNames = /PASSWORD|SECRET|TOKEN|CREDENTIAL/;
const root = /^(0|root)(:|$)/;

function stages(dockerfile) {
  return [...dockerfile.matchAll(/^FROM +(\S+)(?: +AS +(\S+))?/gim)].map(([, image, name]) => ({ image, name }));
}

const dockerfilePaths = { service: "backend/Dockerfile", web: "frontend/Dockerfile", keycloak: "keycloak/Dockerfile" };

const imageOf = ({ images }, service) => images[Object.keys(dockerfilePaths).find((name) => dockerfilePaths[name] === service.build?.dockerfile)];

function noDemo({ composeText, images, nginx, sent }) {
  const holders = { "docker-compose.yml": composeText, "deploy/web/nginx.conf": nginx };
  for (const [name, text] of Object.entries(images)) {
    holders[dockerfilePaths[name]] = text;
  }
  const speaking = Object.entries(holders).filter(([, text]) => /demo/i.test(text.replaceAll("no demo", "")));
  const found = speaking.map(([path]) => `${path} speaks of a demo`);
  return /^!.*demo/m.test(sent) ? [...found, ".dockerignore lets the demo into the images"] : found;
}

function realmWithoutPeople({ realm, realmText }) {
  const found = [];
  // The service's own account is nobody's.
  if (realm.users?.some((user) => !user.serviceAccountClientId)) {
    found.push("the realm brings users");
  }
  const rights = [...realm.clientScopeMappings["realm-management"], ...realm.users.map((user) => ({ roles: user.clientRoles?.["realm-management"] ?? [] }))];
  if (rights.some(({ roles }) => roles.some((role) => !["manage-users", "view-users", "view-realm"].includes(role)))) {
    found.push("the client chungtay-service may do more than keep groups and read people");
  }
  if (realm.groups?.length) {
    found.push("the realm brings groups");
  }
  for (const client of realm.clients) {
    if (client.secret && !/^\$\{\w+\}$/.test(client.secret)) {
      found.push(`the secret of the client ${client.clientId} stands in the realm`);
    }
    if (client.directAccessGrantsEnabled !== false || client.implicitFlowEnabled !== false) {
      found.push(`the client ${client.clientId} does not shut out the password grant and the implicit flow`);
    }
    for (const address of client.redirectUris ?? []) {
      if (!/^\$\{CHUNGTAY_PUBLIC_URL\}\/[^*]+$/.test(address)) {
        found.push(`the client ${client.clientId} may redirect to ${address}`);
      }
    }
  }
  if (!realm.bruteForceProtected) {
    found.push("the realm does not protect its sign-in from guessing");
  }
  return realmText.includes("chungtay-setup") ? [...found, "the realm names the set-up account"] : found;
}

function secretsFromFiles({ compose, composeText, ignored, secretsScript }) {
  const found = [];
  const made = new Set(/for name in ([^;]+); do/.exec(secretsScript)?.[1].split(" ") ?? []);
  for (const [name, { file }] of Object.entries(compose.secrets ?? {})) {
    if (file !== `./deploy/secrets/${name}`) {
      found.push(`the secret ${name} is not the file deploy/secrets/${name}`);
    }
    if (!made.has(name)) {
      found.push(`deploy/new-secrets.sh does not make ${name}`);
    }
  }
  for (const [name, service] of services({ compose })) {
    for (const [variable, value] of environment(service).filter(([variable]) => secretNames.test(variable))) {
      const secret = /^\/run\/secrets\/([\w-]+)$/.exec(value)?.[1];
      if (!variable.endsWith("_FILE") || !secret) {
        found.push(`${name}: ${variable} is not read from a file`);
      } else if (!list(service.secrets).includes(secret) || !compose.secrets?.[secret]) {
        found.push(`${name}: the secret ${secret} of ${variable} is not given to it`);
      }
    }
  }
  if (!/^\/?deploy\/secrets\/?$/m.test(ignored)) {
    found.push("git does not ignore deploy/secrets");
  }
  return /\$\{\w*(PASSWORD|SECRET)/.test(composeText) ? [...found, "docker-compose.yml takes a secret from the environment"] : found;
}

function healthy({ compose }) {
  return services({ compose }).flatMap(([name, service]) => {
    const found = [];
    if (!runsOnce(service) && !service.healthcheck?.test) {
      found.push(`${name} has no health check`);
    }
    if (!runsOnce(service) && service.restart !== "unless-stopped") {
      found.push(`${name} is not started again`);
    }
    for (const [other, { condition } = {}] of Object.entries(service.depends_on ?? {})) {
      const wanted = runsOnce(compose.services[other]) ? "service_completed_successfully" : "service_healthy";
      if (condition !== wanted) {
        found.push(`${name} does not wait until ${other} is ready`);
      }
    }
    return found;
  });
}

function withoutRoot(deployment) {
  return services(deployment).flatMap(([name, service]) => {
    const user = service.user ?? [...(imageOf(deployment, service) ?? "").matchAll(/^USER +(\S+)/gm)].at(-1)?.[1];
    const found = [];
    if (!user || root.test(user)) {
      found.push(`${name} runs as root`);
    }
    if (!list(service.cap_drop).includes("ALL") || service.cap_add || service.privileged) {
      found.push(`${name} keeps capabilities`);
    }
    if (!list(service.security_opt).includes("no-new-privileges:true")) {
      found.push(`${name} may gain privileges`);
    }
    return found;
  });
}

function pinnedImages(deployment) {
  const used = services(deployment).filter(([, service]) => !service.build).map(([name, { image }]) => [name, image]);
  for (const [name, dockerfile] of Object.entries(deployment.images)) {
    const names = new Set(stages(dockerfile).map((stage) => stage.name));
    used.push(...stages(dockerfile).filter(({ image }) => !names.has(image)).map(({ image }) => [dockerfilePaths[name], image]));
  }
  return used.filter(([, image]) => !pinned.test(image)).map(([where, image]) => `${where}: the image ${image} is not pinned to a version`);
}

// The versions that `make run` and the tests prove are the ones that are deployed.
function provenVersions({ compose, images, distributions }) {
  const version = (name) => new RegExp(`${name}Version = "([\\d.]+)"`).exec(distributions)?.[1];
  const found = [];
  if (!stages(images.keycloak).every(({ image }) => image === `keycloak/keycloak:${version("keycloak")}`)) {
    found.push(`Keycloak is not ${version("keycloak")}, which make run uses`);
  }
  const postgres = version("postgres")?.split(".").slice(0, 2).join(".");
  if (compose.services.database?.image !== `postgres:${postgres}`) {
    found.push(`PostgreSQL is not ${postgres}, which make run uses`);
  }
  return stages(images.service).every(({ image }) => /temurin[-:]25/.test(image)) ? found : [...found, "the service's images are not of Java 25"];
}

function oneOrigin({ compose, nginx }) {
  const found = services({ compose }).filter(([name, { ports }]) => ports && name !== "web").map(([name]) => `${name} is reachable beside the web server`);
  const [everyone, administration] = nginx.split(/^ {4}server \{$/m).slice(1);
  const passes = (server, path, target) => new RegExp(`location (= )?${path} \\{[^}]*proxy_pass http://${target};`).test(server ?? "");
  for (const path of ["/api/v1", "/login", "/login/callback", "/logout"]) {
    if (!passes(everyone, path, "service")) {
      found.push(`the web server does not pass ${path} on to the service`);
    }
  }
  if (!passes(everyone, "~ \\^/auth/\\(realms/chungtay\\|resources\\)/", "keycloak") || !passes(administration, "/auth/", "keycloak")) {
    found.push("the web server does not pass /auth/ on to Keycloak");
  }
  for (const path of ["/auth/", "/q"]) {
    if (!new RegExp(`location ${path} \\{ return 404; \\}`).test(everyone ?? "")) {
      found.push(`the web server shows ${path} to everyone`);
    }
  }
  const ports = list(compose.services.web?.ports);
  if (!ports.includes("127.0.0.1:8081:8081")) {
    found.push("Keycloak's console is open to more than this machine");
  }
  if (!compose.networks?.inside?.internal) {
    found.push("the inner network reaches the internet");
  }
  return services({ compose }).some(([name, { networks }]) => name !== "web" && list(networks).join() !== "inside")
    ? [...found, "a service behind the web server is on a network of its own"]
    : found;
}

function production({ compose, images }) {
  const service = compose.services.service?.environment ?? {};
  const keycloak = compose.services.keycloak?.environment ?? {};
  const found = [];
  if (service.CHUNGTAY_WEB_ROOT !== "" || service.CHUNGTAY_KEYCLOAK_PROXY !== "false") {
    found.push("the service does the web server's work");
  }
  if (service.CHUNGTAY_DB_USER === service.CHUNGTAY_DB_OWNER_USER) {
    found.push("the service works as the owner of its schema");
  }
  if (!/"start", "--optimized"/.test(images.keycloak) || /start-dev/.test(images.keycloak)) {
    found.push("Keycloak is not in production mode");
  }
  if (!/^CMD .*"--cache=local"/m.test(images.keycloak)) {
    found.push("Keycloak looks for a cluster");
  }
  if (!/\/keycloak$/.test(keycloak.KC_DB_URL ?? "") || keycloak.KC_DB_USERNAME !== "keycloak") {
    found.push("Keycloak has no database of its own");
  }
  if (!String(keycloak.KC_HOSTNAME ?? "").endsWith("/auth") || keycloak.KC_PROXY_HEADERS !== "xforwarded") {
    found.push("Keycloak does not know the address that people see");
  }
  if (!compose.volumes || !list(compose.services.database?.volumes).some((volume) => volume.endsWith(":/var/lib/postgresql"))) {
    found.push("the database's data are on no volume");
  }
  if (!list(compose.services.service?.volumes).some((volume) => String(service.CHUNGTAY_AUDIT_HEADS).startsWith(`${volume.split(":")[1]}/`))) {
    found.push("what is told of the audit trail is on no volume");
  }
  if (!list(compose.services.service?.volumes).some((volume) => service.CHUNGTAY_FILES === volume.split(":")[1])) {
    found.push("the attachments are on no volume");
  }
  return found;
}

// The files of the application carry the rules that the service gives them where it serves them itself.
function sameSafety({ nginx, browserSafety }) {
  const content = /String CONTENT = String\.join\(\s*"; ",([\s\S]*?)\);/.exec(browserSafety)?.[1];
  const wanted = new Map([...browserSafety.matchAll(/headers\.set\("([\w-]+)", "([^"]*)"\)/g)].map(([, name, value]) => [name, value]));
  wanted.set("Content-Security-Policy", [...(content ?? "").matchAll(/"([^"]*)"/g)].map(([, rule]) => rule).join("; ").replace("__NONCE__", "$request_id"));
  wanted.delete("Cache-Control");
  const given = new Map([...nginx.matchAll(/add_header ([\w-]+) (?:"([^"]*)"|(\S+)) always;/g)].map(([, name, quoted, bare]) => [name, quoted ?? bare]));
  given.set("Strict-Transport-Security", /https "([^"]*)"/.exec(nginx)?.[1]);
  const found = [...wanted].filter(([name, value]) => given.get(name) !== value).map(([name]) => `${name} of the web server is not the service's`);
  if (/unsafe-/.test(nginx)) {
    found.push("the content policy allows what is unsafe");
  }
  return /^\s*sub_filter __NONCE__ \$request_id;$/m.test(nginx) ? found : [...found, "the web server gives its pages no word for their styles"];
}

// A program that calls the API gets a problem from the web server too, when the service is away or a body too large.
function problemsOfTheApi({ nginx }) {
  const api = /location \/api\/v1 \{([^}]*)\}/.exec(nginx)?.[1] ?? "";
  return ["502", "504", "413"].filter((status) => {
    const place = new RegExp(`error_page [\\d ]*${status}[^@;]*(@\\w+);`).exec(api)?.[1];
    const answer = new RegExp(`location ${place} \\{([\\s\\S]*?)\\n {8}\\}`).exec(nginx)?.[1] ?? "";
    const body = /return \d+ '(.*)';/.exec(answer)?.[1];
    return !answer.includes("default_type application/problem+json;") || !["status", "code", "detail", "traceId"].every((field) => body?.includes(`"${field}":`));
  }).map((status) => `the web server answers ${status} of the API with something else than a problem`);
}

function filledIn({ nginx, webStart }) {
  const wanted = new Set([...nginx.matchAll(/@([A-Z_]+)@/g)].map(([, name]) => name));
  const given = new Set([...webStart.matchAll(/^fill ([A-Z_]+) /gm)].map(([, name]) => name));
  return [...wanted].filter((name) => !given.has(name)).map((name) => `deploy/web/start.sh does not fill in @${name}@`);
}

const rules = {
  noDemo,
  realmWithoutPeople,
  secretsFromFiles,
  healthy,
  withoutRoot,
  pinnedImages,
  provenVersions,
  oneOrigin,
  problemsOfTheApi,
  production,
  sameSafety,
  filledIn,
};

export const ruleCount = Object.keys(rules).length;

/** Takes an understood deployment; gives a sentence for everything in it that must not be so. */
export const findings = (deployment) => Object.values(rules).flatMap((rule) => rule(deployment));
