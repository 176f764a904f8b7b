// Loads a folder of CSV files through the API's import operations, file by file in the order in which they build on each other.
import { createReadStream, existsSync, readdirSync, statSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import { join } from "node:path";
import { Problem } from "../run/console.mjs";

const operations = [
  ["phases.csv", "phases"],
  ["school-years.csv", "school-years"],
  ["themes.csv", "themes"],
  ["units.csv", "organisations"],
  ["schools.csv", "schools"],
  ["successions.csv", "successions"],
  ["profiles.csv", "profiles"],
  ["pairings.csv", "pairings"],
  ["sessions.csv", "session-reports"],
  ["contributions.csv", "contributions"],
  ["pilots.csv", "pilot-selections"],
  ["targets.csv", "targets"],
  ["reported-figures.csv", "reported-figures"],
];

/** A refusal that concerns the call, not the content of a file; its message says which. */
export class ImportRefused extends Problem {}

/** Whether a folder holds a file that some operation takes. */
export const holdsFiles = (folder) => operations.some(([file]) => existsSync(join(folder, file)));

/** Names the CSV files of a folder that no operation takes yet. Subfolders are not looked into. */
export function notYetLoaded(folder) {
  const known = new Set(operations.map(([file]) => file));
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".csv") && !known.has(entry.name))
    .map((entry) => entry.name)
    .sort();
}

/** Tokens of a service account. One lasts five minutes and is looked at when a call begins: each call gets one that has a minute left. */
export function tokenSource(url, client, secret) {
  let token;
  let goodUntil = 0;
  return async () => {
    if (Date.now() > goodUntil) {
      const response = await fetch(`${url}/auth/realms/chungtay/protocol/openid-connect/token`, {
        method: "POST",
        body: new URLSearchParams({ grant_type: "client_credentials", client_id: client, client_secret: secret }),
      });
      const answer = parse(await response.text());
      if (!response.ok) {
        throw new ImportRefused(`No token for ${client}: ${answer.error_description ?? answer.error ?? `status ${response.status}`}.`);
      }
      token = answer.access_token;
      goodUntil = Date.now() + (answer.expires_in - 60) * 1000;
    }
    return token;
  };
}

// Not fetch: its time limits would end a large file's import, and the length is sent ahead.
function post(url, file, token) {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "https:" ? https : http).request(url, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${token}`,
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Length": statSync(file).size,
        Accept: "application/json, application/problem+json",
      },
    });
    request.on("error", reject);
    request.on("response", (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString("utf8") }));
    });
    createReadStream(file).on("error", reject).pipe(request);
  });
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

async function importFile(folder, file, collection, { url, token, dryRun }) {
  const address = new URL(`${url}/api/v1/${collection}/imports`);
  if (dryRun) {
    address.searchParams.set("validateOnly", "true");
  }
  const { status, text } = await post(address, join(folder, file), await token());
  const answer = parse(text);
  const count = (name) => answer[name] ?? 0;
  if (typeof answer.created !== "number" && !Array.isArray(answer.problems)) {
    throw new ImportRefused(`${file} was refused with ${status}: ${answer.detail ?? answer.title ?? text.slice(0, 500)}`);
  }
  return {
    file,
    created: count("created"),
    updated: count("updated"),
    unchanged: count("unchanged"),
    rejected: count("rejected"),
    problems: answer.problems ?? [],
  };
}

/**
 * Imports every known file of `folder` and gives a result per file; stops after the first file with problems, since the
 * later ones build on it. `progress` is told the file at work. Throws ImportRefused when a call itself is refused.
 */
export async function importFolder({ folder, url, client, secret, dryRun = false, progress = () => {} }) {
  const token = tokenSource(url, client, secret);
  const results = [];
  for (const [file, collection] of operations) {
    if (!existsSync(join(folder, file))) {
      continue;
    }
    progress(file);
    const result = await importFile(folder, file, collection, { url, token, dryRun });
    results.push(result);
    if (result.problems.length > 0) {
      break;
    }
  }
  return results;
}
