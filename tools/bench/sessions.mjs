// Sessions by the thousand for the measurement of imports: made by rule from the demo's schools, the same every time.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../run/settings.mjs";

const columns =
  "ref,schoolYear,date,organisingLevel,educationLevels,kind,mode,themes,title,hostCode,partnerCodes,umbrella,minutes,managers,teachers,staff,pupils,status,cancelReason,hostConfirmedOn,partnerConfirmedOn,returnedOn";
const years = [
  ["2023-2024", "2023-09-05"],
  ["2024-2025", "2024-09-05"],
  ["2025-2026", "2025-09-05"],
];
const schoolDays = 260;
const kinds = ["THEMATIC_SESSION", "THEMATIC_SESSION", "THEMATIC_SESSION", "EXCHANGE", "MODEL_LESSON", "REMOTE_TEACHING"];
const modes = ["IN_PERSON", "IN_PERSON", "ONLINE", "HYBRID"];
const themes = ["TEACHING_METHODS", "ASSESSMENT", "EXPERIENTIAL_LEARNING", "ICT", "SCHOOL_GOVERNANCE"];

// A small linear congruential generator: numbers that look drawn, and are the same on every machine.
function drawing(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const dayAfter = (day, days) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The pairs of schools of the demo: code, code and level. Its files quote no comma before these columns. */
export function schoolPairs(text = readFileSync(join(projectRoot, "demo/hanoi/pairings.csv"), "utf8")) {
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(",").slice(1, 4))
    .filter(([, , level]) => level);
}

/** Takes how many sessions; gives a CSV file like the demo's. Nine in ten are confirmed, the rest wait for the partner. */
export function generatedSessions(count, pairs = schoolPairs(), seed = 2022) {
  const draw = drawing(seed);
  const pick = (list) => list[draw(list.length)];
  const lines = [columns];
  for (let number = 1; number <= count; number++) {
    const [first, second, level] = pick(pairs);
    const [host, partner] = draw(2) ? [first, second] : [second, first];
    const [schoolYear, begins] = pick(years);
    const date = dayAfter(begins, draw(schoolDays));
    const reported = dayAfter(date, draw(4));
    const confirmed = draw(10) ? dayAfter(reported, draw(10)) : "";
    const theme = pick(themes);
    lines.push(
      [
        ...[`B${String(number).padStart(6, "0")}`, schoolYear, date, "SCHOOL", level, pick(kinds), pick(modes), theme],
        ...[`Sinh hoạt chuyên môn số ${number}`, host, partner, "", 60 + 30 * draw(6), 1 + draw(6), 5 + draw(60), draw(4), draw(200)],
        ...["HELD", "", reported, confirmed, ""],
      ].join(","),
    );
  }
  return `${lines.join("\n")}\n`;
}
