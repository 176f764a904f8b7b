import { test } from './person';
import { screens } from './screens';

// Seventeen screens and more, each looked at by axe.
test.describe.configure({ timeout: 240_000 });

for (const [username, addresses] of Object.entries(screens)) {
  test(`every other screen, as ${username} sees it`, async ({ page, signIn, look }) => {
    await signIn(username);
    for (const [name, address] of Object.entries(addresses)) {
      await page.goto(typeof address === 'string' ? address : await address(page));
      await look(`screen ${name}`.replace(/\W+/g, '-'));
    }
  });
}
