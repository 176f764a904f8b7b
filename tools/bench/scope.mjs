// What it costs a list to show a caller only what they may see: the same rows, for somebody of the unit and for somebody who sees everything.
import { step } from "../run/console.mjs";
import { inTurn, reader } from "./http.mjs";

/** The unit whose reader asks (the demo's machine `demo-unit` belongs to it). */
const unit = "HN-005";
const school = "HN005TH004";
const lists = [
  ["sessions of a unit", `/api/v1/session-reports?unit=${unit}`],
  ["sessions of a unit and school year", `/api/v1/session-reports?unit=${unit}&schoolYear=2024-2025`],
  ["sessions of a school of the unit", `/api/v1/session-reports?school=${school}`],
  ["pairings of a unit", `/api/v1/pairings?unit=${unit}`],
  ["plans of a unit", `/api/v1/activity-plans?unit=${unit}`],
  ["pilot selection of a unit", `/api/v1/pilot-selections?unit=${unit}`],
];

/** Gives for each list the medians in milliseconds: without limits, and within the scope of one unit. */
export async function scopeCosts(url, requests, stored) {
  const tokens = [reader(url), reader(url, "demo-unit")];
  const costs = [];
  for (const [name, path] of lists) {
    const address = `${url.replace("localhost", "127.0.0.1")}${path}`;
    await step(`scope: ${name}, ${stored} sessions`, async () => {
      await inTurn({ address, tokens, requests: Math.ceil(requests / 4) });
      const [whole, scoped] = await inTurn({ address, tokens, requests });
      costs.push({ name, stored, whole, scoped });
    });
  }
  return costs;
}
