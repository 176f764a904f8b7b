import { type BrowserContext, type Cookie, request } from '@playwright/test';
import demo from '../../keycloak/demo.json' with { type: 'json' };

/** What a browser knows a person by; Keycloak's own cookies are left behind. */
const isSession = ({ name }: Cookie) => name.replace(/^__Host-/, '').startsWith('q_session');

/** Signs the demo's people in, each once, so that a journey which is about something else need not begin with Keycloak. */
export async function signInEveryone() {
  const people: Record<string, Cookie[]> = {};
  for (const { username } of demo.people) {
    people[username] = await sessionOf(username);
  }
  process.env.SIGNED_IN = JSON.stringify(people);
}

/** Gives a browser the session of a person; false where they have none. */
export async function resume(context: BrowserContext, username: string): Promise<boolean> {
  const people = JSON.parse(process.env.SIGNED_IN ?? '{}') as Record<string, Cookie[]>;
  const cookies = people[username];
  if (cookies) {
    await context.addCookies(cookies);
  }
  return cookies !== undefined;
}

async function sessionOf(username: string): Promise<Cookie[]> {
  const visitor = await request.newContext({ baseURL: process.env.BASE_URL ?? '' });
  const form = await (await visitor.get('/login')).text();
  const action = /<form[^>]* action="([^"]+)"/.exec(form)?.[1]?.replaceAll('&amp;', '&');
  if (!action) {
    throw new Error(`no form of Keycloak's to sign ${username} in with`);
  }
  await visitor.post(action, { form: { username, password: demo.password } });
  const cookies = (await visitor.storageState()).cookies.filter(isSession);
  await visitor.dispose();
  if (cookies.length === 0) {
    throw new Error(`${username} was refused`);
  }
  return cookies;
}
