// What figures cost: every measure by whatever it can be broken down by, and the figure of all sessions beside a plain count of the same rows.
import { Connection } from "../database/connection.mjs";
import { step } from "../run/console.mjs";
import { readSecrets } from "../run/secrets.mjs";
import { load, reader } from "./http.mjs";
import { quantile } from "./quantiles.mjs";

const measures = ["sessions", "participations", "signed-organisations", "pairings", "partners", "contributions", "pilots", "organisations"];
/** Partners are those of one organisation. */
const needed = { partners: "scope=HN-271" };
const asOf = "2026-06-30";

async function answerOf(address, token) {
  const response = await fetch(address, { headers: { Authorization: `Bearer ${await token()}` } });
  return response.ok ? response.json() : undefined;
}

/** Gives the p50 in milliseconds of every measure by everything; a measure that this version does not have is left out. */
export async function figureTimes(url, requests, stored) {
  const token = reader(url);
  const base = `${url.replace("localhost", "127.0.0.1")}/api/v1/statistics`;
  const found = [];
  for (const measure of measures) {
    const question = [`asOf=${asOf}`, needed[measure]].filter(Boolean).join("&");
    const answer = await answerOf(`${base}/${measure}?${question}`, token);
    for (const by of answer ? ["", ...answer.breakdowns] : []) {
      const address = `${base}/${measure}?${question}${by && `&by=${by}`}`;
      await step(`figure: ${measure} ${by && `by ${by}`}, ${stored} sessions`, async () => {
        await load({ address, token, connections: 1, requests: Math.ceil(requests / 4) });
        const { p50, bytes } = await load({ address, token, connections: 1, requests });
        found.push({ measure, by, stored, p50, bytes });
      });
    }
  }
  return found;
}

const counted = `select count(*) as rows from session_standing c
    where c.standing = 'COUNTED' and c.from_day <= date '${asOf}' and (c.to_day is null or c.to_day > date '${asOf}')`;

/** Gives the p50 of the figure of all sessions, whole and by unit, beside that of the plain count of the same rows by PostgreSQL. */
export async function figureBesideScan(place, url, port, requests) {
  const token = reader(url);
  const base = `${url.replace("localhost", "127.0.0.1")}/api/v1/statistics/sessions?asOf=${asOf}`;
  const password = readSecrets(place.secrets)["database-owner"];
  const database = await Connection.open({ host: "127.0.0.1", port, database: "chungtay", user: "chungtay_owner", password });
  try {
    const times = [];
    let rows = 0;
    await step("plain count of all sessions", async () => {
      for (let number = 0; number < requests; number++) {
        const since = process.hrtime.bigint();
        [{ rows }] = await database.ask(counted);
        times.push(Number(process.hrtime.bigint() - since) / 1e6);
      }
    });
    const asked = async (more) => (await load({ address: base + more, token, connections: 1, requests })).p50;
    return {
      rows: Number(rows),
      scan: quantile(times, 0.5),
      whole: await step("figure of all sessions", () => asked("")),
      byUnit: await step("figure of all sessions by unit", () => asked("&by=unit")),
      byMonth: await step("figure of all sessions by month", () => asked("&by=month")),
    };
  } finally {
    database.close();
  }
}
