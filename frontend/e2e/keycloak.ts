import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const realm = '/auth/admin/realms/chungtay';

/** A value of Keycloak's administration as far as these journeys look at it. */
export interface Group {
  id: string;
  name: string;
  description: string;
}

async function token(realmName: string, client: string, secret: string): Promise<string> {
  const response = await fetch(`${process.env.BASE_URL}/auth/realms/${realmName}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: client, client_secret: secret }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

/** A bearer token of one of the demo's machines. */
export const machine = (client: string) => token('chungtay', client, client);

/** Keycloak's administration, as the program that has set this stack up. */
export async function administration() {
  const secret = readFileSync(join(process.env.E2E_STATE ?? '', 'secrets/keycloak-setup'), 'utf8').trim();

  // A token lives for a minute, and journeys wait for longer.
  async function send(method: string, path: string, body?: unknown): Promise<Response> {
    const authorization = `Bearer ${await token('master', 'chungtay-setup', secret)}`;
    const response = await fetch(`${process.env.BASE_URL}${realm}${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(`Keycloak answered ${response.status} to ${method} ${path}`);
    }
    return response;
  }

  const read = async <T>(path: string) => (await (await send('GET', path)).json()) as T;

  return {
    /** The group of exactly this name. */
    async group(name: string): Promise<Group | undefined> {
      const found = await read<Group[]>(
        `/groups?exact=true&briefRepresentation=false&search=${encodeURIComponent(name)}`,
      );
      return found.find((each) => each.name === name);
    },
    /** A person with a role in an organisation, who signs in with the demo's password; gives the id. */
    async person(username: string, role: string, organisation: string): Promise<string> {
      const made = await send('POST', '/users', {
        username,
        firstName: username,
        enabled: true,
        groups: [`/${organisation}`],
        credentials: [{ type: 'password', value: 'chungtay', temporary: false }],
      });
      const id = made.headers.get('location')?.split('/').at(-1) ?? '';
      await send('POST', `/users/${id}/role-mappings/realm`, [await read(`/roles/${role}`)]);
      return id;
    },
    disable: (id: string) => send('PUT', `/users/${id}`, { enabled: false }),
    async move(id: string, from: string, to: string) {
      const [before, after] = [await this.group(from), await this.group(to)];
      await send('PUT', `/users/${id}/groups/${after?.id}`);
      await send('DELETE', `/users/${id}/groups/${before?.id}`);
    },
    remove: (id: string) => send('DELETE', `/users/${id}`),
  };
}
