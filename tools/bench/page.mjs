// What a first visit costs a phone: bytes over the wire, and Lighthouse's scores on its phone profile, signed in.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browser } from "../browser.mjs";
import { Problem } from "../run/console.mjs";
import { freePort } from "../test/ports.mjs";

const lighthouseVersion = "12.8.2";
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** What is looked at, and as whom. */
export const pages = [
  { name: "sign-in", path: "/" },
  { name: "home (việc của tôi)", path: "/", as: "tuongmai.hieutruong" },
  { name: "directory", path: "/organisations", as: "tuongmai.hieutruong" },
  { name: "figures", path: "/statistics", as: "so.chuyenvien" },
];

/** Installs Lighthouse beside the downloads, once; gives its program. */
export async function fetchLighthouse(distributions, processes) {
  const folder = join(distributions, `lighthouse-${lighthouseVersion}`);
  const program = join(folder, "node_modules/lighthouse/cli/index.js");
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
    const install = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", `lighthouse@${lighthouseVersion}`];
    await processes.command("fetch-lighthouse", install, { cwd: folder });
  }
  return program;
}

async function signIn(context, url, username) {
  const page = await context.newPage();
  await page.goto(`${url}/login?to=/`);
  await page.locator("#username").fill(username);
  await page.locator("#password").fill("chungtay");
  await page.locator("#kc-login").click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  // A first load: what signing in has brought into the cache must not help.
  await (await context.newCDPSession(page)).send("Network.clearBrowserCache");
  await page.close();
}

// Signed in by hand in the very profile that Lighthouse then looks with; its cache is emptied, its cookies stay.
async function inBrowser(profile, port, frontend, work) {
  const { chromium } = createRequire(join(frontend, "package.json"))("@playwright/test");
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser(),
    args: [...flags, `--remote-debugging-port=${port}`],
    locale: "vi-VN",
  });
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

// On a busy machine Lighthouse now and then misses the start of the page, and says itself that it wants to be run again.
async function again(tries, work) {
  try {
    return await work();
  } catch (error) {
    if (tries <= 1 || !(error instanceof Problem)) {
      throw error;
    }
    return again(tries - 1, work);
  }
}

/** Looks at one page with what is installed in the clone's `frontend`; gives the scores of 100, the bytes that came over the wire and the times that Lighthouse simulates. */
export async function look({ page, url, program, frontend, processes, folder }) {
  const profile = mkdtempSync(join(tmpdir(), "chungtay-lighthouse-"));
  const port = await freePort(18090);
  const report = join(folder, `lighthouse-${page.name.replace(/\W+/g, "-")}.json`);
  try {
    await inBrowser(profile, port, frontend, async (context) => {
      if (page.as) {
        await signIn(context, url, page.as);
      }
      await again(3, () => processes.command("lighthouse", [
        ...[process.execPath, program, `${url}${page.path}`, `--port=${port}`, "--disable-storage-reset", "--quiet"],
        ...["--form-factor=mobile", "--only-categories=performance,accessibility,best-practices,seo", "--output=json", `--output-path=${report}`],
      ]));
    });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  const { categories, audits, finalDisplayedUrl } = JSON.parse(readFileSync(report, "utf8"));
  return {
    name: page.name,
    address: finalDisplayedUrl,
    scores: Object.fromEntries(Object.entries(categories).map(([name, { score }]) => [name, Math.round(score * 100)])),
    bytes: audits["total-byte-weight"].numericValue,
    contentful: audits["first-contentful-paint"].numericValue,
    largest: audits["largest-contentful-paint"].numericValue,
    blocking: audits["total-blocking-time"].numericValue,
    shift: audits["cumulative-layout-shift"].numericValue,
  };
}
