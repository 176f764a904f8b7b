// The realm as code, with the demo people merged in where they are wanted. Addresses and secrets are filled in by Keycloak from its environment.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./settings.mjs";

const read = (name) => JSON.parse(readFileSync(join(projectRoot, "keycloak", name), "utf8"));

export const demo = () => read("demo.json");

/** Gives the realm for a first start; with `withDemo`, people, groups and service accounts that must never leave a demo. */
export function realmRepresentation(withDemo) {
  const realm = read("realm-chungtay.json");
  return withDemo ? withDemoPeople(realm, demo()) : realm;
}

function withDemoPeople(realm, { password, passwordPolicy, organisations, people, machines }) {
  const web = realm.clients.find((client) => client.clientId === "chungtay-web");
  const [{ roles }] = realm.scopeMappings;
  const paths = (codes) => codes.map((code) => `/${code}`);
  return {
    ...realm,
    passwordPolicy,
    groups: Object.entries(organisations).map(([code, name]) => ({ name: code, description: name })),
    clients: [
      ...realm.clients,
      ...machines.map(({ clientId, name }) => ({
        clientId,
        name,
        enabled: true,
        protocol: "openid-connect",
        publicClient: false,
        clientAuthenticatorType: "client-secret",
        secret: clientId,
        standardFlowEnabled: false,
        implicitFlowEnabled: false,
        directAccessGrantsEnabled: false,
        serviceAccountsEnabled: true,
        fullScopeAllowed: false,
        defaultClientScopes: ["basic", "service_account"],
        optionalClientScopes: [],
        protocolMappers: web.protocolMappers,
      })),
    ],
    scopeMappings: [...realm.scopeMappings, ...machines.map(({ clientId }) => ({ client: clientId, roles }))],
    users: [
      ...realm.users,
      ...people.map((person) => ({
        username: person.username,
        // Vietnamese puts the family name first: the whole name is one field, so that nothing turns it around.
        firstName: person.name,
        enabled: true,
        credentials: [{ type: "password", value: password, temporary: false }],
        realmRoles: ["default-roles-chungtay", ...person.roles],
        groups: paths(person.organisations),
      })),
      ...machines.map((machine) => ({
        username: `service-account-${machine.clientId}`,
        serviceAccountClientId: machine.clientId,
        enabled: true,
        realmRoles: machine.roles,
        groups: paths(machine.organisations),
      })),
    ],
  };
}
