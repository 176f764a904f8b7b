// `make pictures`: takes the pictures of README and CONTRIBUTING anew, from a running `make run` with fresh demo data.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { places, projectRoot, readSettings } from "./run/settings.mjs";

const settings = readSettings();
const base = settings.publicUrl;
const pictures = join(projectRoot, "docs/pictures");
const { chromium } = createRequire(join(projectRoot, "frontend/package.json"))("@playwright/test");
const wide = { width: 1280, height: 800 };
const tall = { width: 1280, height: 1400 };
const phone = { width: 390, height: 844 };

mkdirSync(pictures, { recursive: true });
const executablePath = execFileSync(process.execPath, [join(projectRoot, "tools/browser.mjs")], { encoding: "utf8" }).trim();
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

/** A page of a person who has signed in on Keycloak's page. */
async function signIn(viewport, address, username, password, locale = "vi-VN") {
  const context = await browser.newContext({ viewport, locale, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  await page.locator("#username").fill(username);
  await page.locator("#password").fill(password);
  await page.locator("#kc-login").click();
  await page.waitForLoadState("networkidle");
  return page;
}

async function take(page, name) {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  console.log(`  ${name}.png`);
}

const person = (viewport, username, to) => signIn(viewport, `${base}/login?to=${encodeURIComponent(to)}`, username, "chungtay");

const officer = await person(wide, "so.chuyenvien", "/statistics?asOf=2023-11-15&schoolYear=2022-2023");
await take(officer, "figures-1280");
const look = async (page, address, name) => {
  await page.goto(base + address);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await take(page, name);
};
await look(officer, "/pairings/milestones?phase=2022-2025&asOf=2023-11-15", "milestones-1280");
await look(officer, "/organisations/HN-005", "organisation-1280");
await look(officer, "/pairings/silent", "silent-1280");
await look(officer, "/contributions?schoolYear=2022-2023", "support-1280");
await look(officer, "/pilots?phase=2022-2025", "pilots-1280");
await look(officer, "/pairings/batch?first=HN-005&second=HN-281&level=PRIMARY", "batch-1280");
// What is drawn stands below its filters.
await officer.setViewportSize(tall);
await look(officer, "/pairings/picture?by=UNIT&kind=SCHOOL&asOf=2023-11-15", "picture-1280");
await look(officer, "/pairings/map?asOf=2023-11-15", "map-1280");
const head = await person(wide, "caugiay.truongphong", "/pairings/find?for=HN005TH001");
await take(head, "finder-1280");

const teacher = await person(phone, "donglo.giaovien", "/sessions/new");
await take(teacher, "report-390");
await teacher.evaluate(async () => {
  const { today } = await (await fetch("/api/v1/me")).json();
  const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
  const answer = await fetch("/api/v1/session-reports", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      date: yesterday,
      organisingLevel: "SCHOOL",
      kind: "THEMATIC_SESSION",
      mode: "IN_PERSON",
      levels: ["PRESCHOOL"],
      themes: ["EXPERIENTIAL_LEARNING"],
      title: "Chuyên đề: Trò chơi dân gian cho trẻ 5 tuổi",
      minutes: 120,
      host: "HN281MN025",
      partners: ["HN008MN005"],
      managers: 3,
      teachers: 24,
      staff: 2,
      pupils: 0,
      report: true,
    }),
  });
  if (!answer.ok) {
    throw new Error(await answer.text());
  }
});
const principal = await person(wide, "tuongmai.hieutruong", "/");
await take(principal, "worklist-1280");

// A reform that is only looked at: its day and files are those of the demo data.
const reformer = await person(wide, "quantri", "/reforms");
const reform = await reformer.evaluate(async (files) => {
  const send = async (address, init) => {
    const answer = await fetch(`/api/v1${address}`, init);
    if (!answer.ok) {
      throw new Error(await answer.text());
    }
    return answer;
  };
  const json = { "Content-Type": "application/json" };
  const body = JSON.stringify({ on: "2025-07-01", title: "Sắp xếp đơn vị hành chính năm 2025" });
  const { id } = await (await send("/reforms", { method: "POST", headers: json, body })).json();
  for (const [part, content] of Object.entries(files)) {
    const { etag } = await (await send(`/reforms/${id}`)).json();
    const headers = { "Content-Type": "text/csv; charset=utf-8", "If-Match": etag };
    await send(`/reforms/${id}/files/${part}`, { method: "PUT", headers, body: content });
  }
  const { etag } = await (await send(`/reforms/${id}`)).json();
  const headers = { ...json, "If-Match": etag };
  const asked = await send(`/reforms/${id}/transitions`, { method: "POST", headers, body: JSON.stringify({ action: "preview" }) });
  let operation = await asked.json();
  while (operation.status === "RUNNING") {
    await new Promise((go) => setTimeout(go, 1_000));
    operation = await (await send(`/operations/${operation.id}`)).json();
  }
  return id;
}, Object.fromEntries(["units", "successions", "schools"].map((part) => [part, readFileSync(join(projectRoot, `demo/hanoi/reform/${part}.csv`), "utf8")])));
await look(reformer, `/reforms/${reform}?step=preview&view=picture`, "reform-1280");

const password = readFileSync(join(places(settings).secrets, "keycloak-admin"), "utf8").trim();
const console_ = `${base}/auth/admin/master/console`;
const administrator = await signIn(wide, `${console_}/`, "admin", password, "en-GB");
// The console changes only what stands behind the hash: without a reload, the old page would be in the picture.
const visit = async (path) => {
  await administrator.goto(`${console_}/#/${path}`);
  await administrator.reload();
  await administrator.waitForLoadState("networkidle");
};
await visit("chungtay/realms");
await take(administrator, "keycloak-1-realm");
await visit("chungtay/users/add-user");
await take(administrator, "keycloak-2-person");
await visit("chungtay/users");
await administrator.getByPlaceholder("Search user").fill("donglo.giaovien");
await administrator.getByPlaceholder("Search user").press("Enter");
await administrator.getByRole("link", { name: "donglo.giaovien" }).click();
await administrator.getByTestId("user-groups-tab").click();
await administrator.getByText("HN281MN025").first().waitFor();
await take(administrator, "keycloak-3-group");
await administrator.getByTestId("role-mapping-tab").click();
await administrator.getByText("editor", { exact: true }).first().waitFor();
await take(administrator, "keycloak-4-role");

await browser.close();
