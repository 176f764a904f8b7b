// What the picture and the map do to the browser's main thread with a country's data: 42,000 schools, 120,000 pairings. The application is
// the built one (frontend/dist); the answers are made here as the service gives them, of which the page asks for at most 2,000 lines of a map and says what it leaves out.
// node tools/bench/picture.mjs [--schools 42000] [--pairings 120000]
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { browser as chromiumOf } from "../browser.mjs";
import { projectRoot } from "../run/settings.mjs";

const limit = 100;
const origin = "http://chung-tay.test";
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2", ".woff": "font/woff" };

/** The same numbers each time. */
export function chance(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const id = (nth) => `019a2f6c-0000-7000-8000-${String(nth).padStart(12, "0")}`;
const at = (random) => ({ latitude: Number((8.6 + random() * 14.5).toFixed(5)), longitude: Number((102.3 + random() * 7).toFixed(5)) });

/** Points of as many schools, in columns. */
export function points(schools, random = chance(1)) {
  const groups = ["INNER", "OUTER"].flatMap((zone) =>
    ["PRESCHOOL", "PRIMARY", "LOWER_SECONDARY"].map((level) => ({ kind: "SCHOOL", zone, levels: [level], codes: [], latitudes: [], longitudes: [] })),
  );
  for (let nth = 0; nth < schools; nth++) {
    const group = groups[nth % groups.length];
    const place = at(random);
    group.codes.push(`VN${String(nth).padStart(7, "0")}`);
    group.latitudes.push(place.latitude);
    group.longitudes.push(place.longitude);
  }
  return { asOf: "2026-11-20", shown: schools, located: schools, unlocated: 0, groups };
}

/** The picture of as many pairings, with as many lines as were asked for. */
export function picture(pairings, lines, random = chance(2)) {
  const party = (nth, side) => ({
    organisation: { id: id(nth), code: `VN${String(nth).padStart(7, "0")}`, name: `Trường Tiểu học số ${nth} xã Bình Minh Thượng ${side}`, kind: "SCHOOL" },
    zone: side === "left" ? "INNER" : "OUTER",
    parent: { id: id(900_000 + Math.floor(nth / 20)), code: `U${Math.floor(nth / 20)}`, name: `Ủy ban nhân dân xã số ${Math.floor(nth / 20)}`, kind: "COMMUNE" },
    ...at(random),
  });
  const many = Math.ceil(lines * 0.6);
  const left = Array.from({ length: many }, (_, nth) => party(nth, "left"));
  const right = Array.from({ length: many }, (_, nth) => party(100_000 + nth, "right"));
  const all = Array.from({ length: lines }, (_, nth) => ({
    ...{ left: nth % many, right: Math.floor(random() * many), pairings: 1, sessions: Math.floor(40 * random() ** 3), seen: 1 },
    ...{ pairingId: id(500_000 + nth), status: "ACTIVE", level: "PRIMARY", records: `/api/v1/session-reports?pairing=${id(500_000 + nth)}&standing=COUNTED` },
  }));
  all.sort((one, other) => other.sessions - one.sessions);
  return { asOf: "2026-11-20", by: "PARTY", pairings, pairingsShown: lines, lineCount: pairings, left, right, lines: all };
}

/** Boundaries of as many communes, each a ring. */
export function boundaries(communes, positions, random = chance(3)) {
  const features = Array.from({ length: communes }, (_, nth) => {
    const { latitude, longitude } = at(random);
    const ring = Array.from({ length: positions }, (_, place) => {
      const angle = (2 * Math.PI * place) / (positions - 1);
      return [Number((longitude + 0.05 * Math.cos(angle)).toFixed(6)), Number((latitude + 0.05 * Math.sin(angle)).toFixed(6))];
    });
    return { type: "Feature", properties: { code: `U${nth}`, name: `Xã ${nth}` }, geometry: { type: "MultiPolygon", coordinates: [[ring]] } };
  });
  return { type: "FeatureCollection", features };
}

const person = {
  ...{ id: id(1), username: "so.chuyenvien", name: "Phạm Thu Hà", roles: ["VIEWER", "EDITOR", "APPROVER", "DEPARTMENT"], wholeProgramme: true, today: "2026-11-20" },
  organisations: [{ id: id(2), code: "HN", name: "Sở Giáo dục và Đào tạo Hà Nội", kind: "CITY_DEPARTMENT", ended: false }],
};

function answers({ schools, pairings }) {
  const empty = { items: [] };
  const file = { id: id(77), etag: "0", validFrom: "2025-07-01", areas: 3300, positions: 495_000, sentBy: "Nguyễn Thị Lan", sentAt: "2026-11-01T00:00:00Z", allowedActions: [] };
  const made = {
    "/me": JSON.stringify(person),
    "/map-points": JSON.stringify(points(schools)),
    "/boundary-files": JSON.stringify({ items: [file] }),
    [`/boundary-files/${file.id}/areas`]: JSON.stringify(boundaries(3300, 150)),
    many: JSON.stringify(picture(pairings, 2000)),
    some: JSON.stringify(picture(pairings, 500)),
  };
  return (url) => {
    const path = url.pathname.slice("/api/v1".length);
    return path === "/pairing-picture" ? made[url.searchParams.get("lines") ? "many" : "some"] : (made[path] ?? JSON.stringify(empty));
  };
}

/** Answers a browser as the product would. */
export async function serve(context, asked) {
  const answer = answers(asked);
  const dist = join(projectRoot, "frontend/dist");
  await context.route(`${origin}/**`, async (route) => {
    const url = new URL(route.request().url());
    if (url.pathname.startsWith("/api/")) {
      return route.fulfill({ contentType: url.pathname.endsWith("/areas") ? "application/geo+json" : "application/json", body: answer(url) });
    }
    const file = extname(url.pathname) ? url.pathname : "/index.html";
    return route.fulfill({ contentType: types[extname(file)] ?? "application/octet-stream", body: readFileSync(join(dist, file)) });
  });
}

/** The tasks of the page's main thread in a trace: how long by the clock, how long by its processor. */
export function tasks(trace) {
  const events = JSON.parse(trace).traceEvents;
  const mains = events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`);
  return events
    .filter(({ name, pid, tid, dur }) => name === "RunTask" && dur !== undefined && mains.includes(`${pid} ${tid}`))
    .map(({ dur, tdur = dur }) => ({ clock: dur / 1000, processor: tdur / 1000 }));
}

async function measured(browser, page, name, work) {
  await page.evaluate(() => globalThis.longTasks.splice(0));
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"] });
  await work();
  const found = tasks((await browser.stopTracing()).toString("utf8"));
  const seen = await page.evaluate(() => globalThis.longTasks.splice(0));
  const longest = (what) => Math.max(0, ...found.map((task) => task[what]));
  return { name, tasks: found.length, clock: longest("clock"), processor: longest("processor"), over: found.filter((task) => task.processor > limit).length, seen };
}

const painted = (page) => page.locator("[data-painted]").waitFor({ state: "attached" });

async function goThrough(browser, page) {
  const results = [];
  const step = async (name, work) => results.push(await measured(browser, page, name, work));
  const to = (path) => page.locator(`a[href^="${path}"]`).first();
  await page.goto(`${origin}/pairings`);
  await to("/pairings/map").waitFor();
  await step("open the map", async () => {
    await to("/pairings/map").click();
    await page.locator("canvas").waitFor();
    await painted(page);
    await page.waitForTimeout(3000);
  });
  const box = await page.locator("canvas").boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await step("move it", async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let nth = 0; nth < 40; nth++) {
      await page.mouse.move(x - nth * 6, y - nth * 3);
    }
    await page.mouse.up();
    await page.waitForTimeout(1500);
  });
  await step("nearer and farther", async () => {
    for (let nth = 0; nth < 24; nth++) {
      await page.mouse.wheel(0, nth < 12 ? -150 : 150);
      await page.waitForTimeout(60);
    }
    await page.waitForTimeout(1500);
  });
  await step("by keys", async () => {
    await page.locator("[role=application]").focus();
    for (const key of ["+", "+", "ArrowLeft", "ArrowUp", "-", "0"]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(150);
    }
    await page.waitForTimeout(1500);
  });
  await step("open the picture", async () => {
    await to("/pairings/picture").click();
    await page.locator("svg[data-dimmed], svg[role=group]").first().waitFor();
    await page.waitForTimeout(1000);
  });
  await step("point at its names", async () => {
    for (let nth = 0; nth < 12; nth++) {
      await page.locator("svg[role=group] g[role=button]").nth(nth).hover();
    }
    await page.locator("svg[role=group] g[role=button]").nth(3).click();
  });
  await step("open its table", async () => {
    await page.locator("main section button[aria-expanded=false]:visible").last().click();
    await page.locator("table").waitFor();
  });
  return results;
}

async function main() {
  const { values } = parseArgs({ options: { schools: { type: "string", default: "42000" }, pairings: { type: "string", default: "120000" } } });
  const { chromium } = createRequire(join(projectRoot, "frontend/package.json"))("@playwright/test");
  const browser = await chromium.launch({ executablePath: chromiumOf(), args: flags });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "vi-VN" });
    await serve(context, { schools: Number(values.schools), pairings: Number(values.pairings) });
    const page = await context.newPage();
    await page.addInitScript(() => {
      globalThis.longTasks = [];
      new PerformanceObserver((list) => globalThis.longTasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ type: "longtask" });
    });
    const results = await goThrough(browser, page);
    process.stdout.write(`${values.schools} schools, ${values.pairings} pairings: the longest task of the main thread, in milliseconds\n`);
    for (const { name, clock, processor, over, seen } of results) {
      process.stdout.write(
        `  ${name.padEnd(22)} processor ${processor.toFixed(0).padStart(4)}  clock ${clock.toFixed(0).padStart(4)}  over ${limit}: ${over}  long tasks seen: ${seen.join(", ") || "none"}\n`,
      );
    }
    process.exitCode = results.some(({ over }) => over > 0) ? 1 : 0;
  } finally {
    await browser.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main();
}
