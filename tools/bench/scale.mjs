// What the size of the data costs: the same requests on Hanoi's data, and on Hanoi's data with a whole country beside them.
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { step } from "../run/console.mjs";
import { places, readSettings } from "../run/settings.mjs";
import { books, costOf, keepCount } from "./cost.mjs";
import { figureBesideScan } from "./figures.mjs";
import { reader } from "./http.mjs";
import { start } from "./stack.mjs";

const q = encodeURIComponent;
const unit = "HN-005";
const school = "HN281MN025";

/** What is asked: a name, and the requests that are sent for it. All of them have the same answer, or a full page, on both. */
export const asked = [
  ["search: a word of most names", [`/schools?q=${q("trường")}`]],
  ["search: words of many names", [`/schools?q=${q("trường tiểu học")}`]],
  ["search: a word of some names", [`/schools?q=${q("kim")}`]],
  ["search: a rare name, without accents", [`/schools?q=${q("truong mam non phuc xa")}`]],
  ["search: a code", [`/organisations?q=${school}`]],
  ["search: nothing fits", [`/organisations?q=${q("không có trường này")}`]],
  ["search: within a unit", [`/schools?q=${q("truong thcs")}&unit=${unit}`]],
  ["search: the beginning of a word", ["/schools?q=ngh"]],
  ["search: one letter", ["/schools?q=h"]],
  ["search: inside words", ["/schools?q=ruong"]],
  ["search: by level and zone", [`/schools?q=${q("mam non")}&level=PRESCHOOL&zone=INNER`]],
  ["directory without words", ["/organisations"]],
  ["schools of a unit", [`/schools?unit=${unit}`]],
  ["pairing list", ["/pairings"]],
  ["pairing list, counted", ["/pairings?count=capped"]],
  ["pairing list of a unit", [`/pairings?unit=${unit}`]],
  ["pairing list, active", ["/pairings?status=ACTIVE"]],
  ["pairing list, of units", ["/pairings?kind=UNIT&pageSize=20"]],
  ["pairing list, at a level", ["/pairings?kind=SCHOOL&level=UPPER_SECONDARY"]],
  ["pairing list of a past day", ["/pairings?asOf=2023-11-15"]],
  ["pairings: a word of most names", [`/pairings?q=${q("trường")}`]],
  ["pairings: words of many names", [`/pairings?q=${q("trường tiểu học")}`]],
  ["pairings: a word of some names", ["/pairings?q=kim&pageSize=20"]],
  ["pairings: a rare name", [`/pairings?q=${q("truong mam non phuc xa")}`]],
  ["pairings: nothing fits", [`/pairings?q=${q("không có trường này")}`]],
  ["agreements: a word of some names", ["/agreements?q=kim"]],
  ["agreements: nothing fits", [`/agreements?q=${q("không có trường này")}`]],
  ["sessions: a word of some names", ["/session-reports?q=kim"]],
  ["sessions: nothing fits", [`/session-reports?q=${q("không có trường này")}`]],
  ["page of a school", [`/organisations/${school}`, `/pairings?school=${school}&count=capped`, `/session-reports?school=${school}&pageSize=5`]],
  [
    "page of a unit",
    [
      ...[`/organisations/${unit}`, `/pairings?school=${unit}&count=capped`, `/session-reports?unit=${unit}&pageSize=5`],
      ...[`/pilot-selections?unit=${unit}`, `/organisations?parent=${unit}`],
    ],
  ],
  ["page of the department", ["/organisations/HN", "/pairings?school=HN&count=capped", "/session-reports?unit=HN&pageSize=5", "/organisations?parent=HN"]],
];

/** Measures a running state; gives for each name what it costs. */
export async function costs(place, url, port, requests, title) {
  const open = await books(place, port);
  const token = reader(url);
  const base = `${url.replace("localhost", "127.0.0.1")}/api/v1`;
  const found = {};
  try {
    for (const [name, paths] of asked) {
      found[name] = await step(`${title}: ${name}`, () => costOf(open, { addresses: paths.map((path) => base + path), token, requests }));
    }
  } finally {
    open.close();
  }
  return found;
}

/** Takes the clone, whose run has stopped, with Hanoi's data alone in it; gives for each name what it costs on Hanoi's data and on the country's, and what a figure of all sessions costs there. */
export async function scaleCosts({ folder, port, run, processes, requests, sessions }) {
  const settings = { ...readSettings([]), home: join(folder, ".run") };
  const placeOf = (name) => places({ ...settings, state: join(folder, `.run-${name}`) });
  const found = {};
  for (const name of ["hanoi", "country"]) {
    const place = placeOf(name);
    rmSync(place.state, { recursive: true, force: true });
    for (const part of ["postgres", "secrets", "about.json"]) {
      cpSync(join(folder, ".run", part), join(place.state, part), { recursive: true });
    }
    await keepCount(place, processes);
    if (name === "country") {
      const env = { SCALE: "country", SESSIONS: String(sessions), STATE: place.state, PORT: String(port), URL: "" };
      await step("make a country", () => processes.command("generate", [process.execPath, join(folder, "tools/generate.mjs")], { env }));
    }
    const stack = await start(folder, port, run, `of ${name}`, place.state);
    try {
      found[name] = await costs(place, stack.url, port + 2, requests, name);
      if (name === "country") {
        found.figures = await figureBesideScan(place, stack.url, port + 2, 9);
      }
    } finally {
      await stack.stop();
    }
    rmSync(place.state, { recursive: true, force: true });
  }
  return { costs: asked.map(([name]) => ({ name, hanoi: found.hanoi[name], country: found.country[name] })), figures: found.figures };
}
