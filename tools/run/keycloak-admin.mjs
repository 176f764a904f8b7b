// What only Keycloak's administration can change once its database exists.
import { Problem } from "./console.mjs";
import { realmRepresentation } from "./realm.mjs";

/** The service account of the realm `master` that Keycloak makes at its first start, for this program alone. */
export const setupClient = "chungtay-setup";

async function call(url, { method = "GET", token, form, json }) {
  const response = await fetch(url, {
    method,
    headers: { ...(token && { Authorization: `Bearer ${token}` }), ...(json && { "Content-Type": "application/json" }) },
    body: form ? new URLSearchParams(form) : json && JSON.stringify(json),
    signal: AbortSignal.timeout(30_000),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Problem(`Keycloak answered ${response.status} to ${method} ${url}: ${text}`);
  }
  return text ? JSON.parse(text) : undefined;
}

async function signIn(base, secret) {
  const form = { grant_type: "client_credentials", client_id: setupClient, client_secret: secret };
  return (await call(`${base}/realms/master/protocol/openid-connect/token`, { method: "POST", form })).access_token;
}

async function changeClient(base, token, realm, clientId, changes) {
  const clients = `${base}/admin/realms/${realm}/clients`;
  const [client] = await call(`${clients}?clientId=${clientId}`, { token });
  const json = { ...client, ...changes, attributes: { ...client.attributes, ...changes.attributes } };
  await call(`${clients}/${client.id}`, { method: "PUT", token, json });
}

/** Closes the password grant of the realm `master`, which no realm file describes, and protects its sign-in from guessing. */
export async function closePasswordGrant(base, secret) {
  const token = await signIn(base, secret);
  await changeClient(base, token, "master", "admin-cli", { directAccessGrantsEnabled: false });
  await call(`${base}/admin/realms/master`, { method: "PUT", token, json: { bruteForceProtected: true } });
}

/** Gives the browser's client its addresses anew: an existing realm is not imported again when the port has changed. */
export async function moveWebClient(base, secret, addresses) {
  const web = realmRepresentation(false).clients.find((client) => client.clientId === "chungtay-web");
  const filled = JSON.parse(JSON.stringify(web).replace(/\$\{(\w+)\}/g, (whole, name) => addresses[name] ?? whole));
  const { rootUrl, redirectUris, attributes } = filled;
  await changeClient(base, await signIn(base, secret), "chungtay", "chungtay-web", { rootUrl, redirectUris, attributes });
}
