import { administration, machine } from './keycloak';
import { test } from './people';
import { expect } from './person';

/** How long a change in Keycloak may take to be in force. */
const minute = 60_000;

test.describe.configure({ timeout: 2 * minute });

test('a person who is moved is re-scoped, and one who is disabled is refused, within a minute', async ({ enter }) => {
  const keycloak = await administration();
  const run = Date.now();
  const moved = await keycloak.person(`chuyen.${run}`, 'viewer', 'HN-005');
  const disabled = await keycloak.person(`khoa.${run}`, 'viewer', 'HN-005');
  const [first, second] = [await enter(`chuyen.${run}`), await enter(`khoa.${run}`)];
  const asks = async (page: typeof first) => {
    const answer = await page.request.get('/api/v1/me');
    const { organisations = [] } = (await answer.json()) as { organisations?: { code: string }[] };
    return [answer.status(), ...organisations.map((each) => each.code)];
  };
  expect(await asks(first)).toEqual([200, 'HN-005']);
  expect(await asks(second)).toEqual([200, 'HN-005']);
  await keycloak.move(moved, 'HN-005', 'HN-272');
  await keycloak.disable(disabled);
  await Promise.all([
    expect.poll(() => asks(first), { timeout: minute, intervals: [2_000] }).toEqual([200, 'HN-272']),
    expect.poll(() => asks(second), { timeout: minute, intervals: [2_000] }).toEqual([401]),
  ]);
  await Promise.all([keycloak.remove(moved), keycloak.remove(disabled)]);
});

test('an organisation that comes gets its group, and keeps it under a new name', async ({ request }) => {
  const keycloak = await administration();
  const code = `E2E-${Date.now()}`;
  const authorization = `Bearer ${await machine('demo-loader')}`;
  // From a day on: what the years before it count stays as it was.
  const load = async (name: string) => {
    const answer = await request.post('/api/v1/organisations/imports', {
      headers: { authorization, 'content-type': 'text/csv' },
      data: `code,kind,name,parentCode,validFrom\n${code},COMMUNE,${name},HN,2025-07-01\n`,
    });
    expect(answer.status()).toBe(200);
  };
  const described = async () => (await keycloak.group(code))?.description;
  await load('Xã Thử Nghiệm');
  await expect.poll(described, { timeout: minute }).toBe('Xã Thử Nghiệm');
  const group = await keycloak.group(code);
  await load('Xã Đổi Tên');
  await expect.poll(described, { timeout: minute }).toBe('Xã Đổi Tên');
  expect((await keycloak.group(code))?.id).toBe(group?.id);
});

test('nothing secret is within reach of scripts', async ({ page, context, signIn }) => {
  await signIn('caugiay.canbo', '/organisations');
  const session = (await context.cookies()).filter((cookie) => cookie.name.startsWith('q_session'));
  expect(session.length).toBeGreaterThan(0);
  for (const cookie of session) {
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
  }
  const reachable = await page.evaluate(() =>
    [document.cookie, ...Object.values({ ...localStorage, ...sessionStorage })].join('\n'),
  );
  expect(reachable).not.toContain('q_session');
  // What every token begins with.
  expect(reachable).not.toContain('eyJ');
});
