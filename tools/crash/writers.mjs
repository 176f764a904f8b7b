// Writers that never forget what was acknowledged: each repeats a request with its Idempotency-Key until it has an answer.
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";

const host = "HN281MN025";
const partners = ["HN008MN005", "HN008MN004", "HN008MN003"];
const again = 50;
const patience = 120_000;

/** A report whose numbers can be told from its title alone, so that half of one would be seen. */
export function reportNumber(number, run) {
  return {
    date: "2026-09-15",
    schoolYear: "2026-2027",
    organisingLevel: "SCHOOL",
    kind: "EXCHANGE",
    mode: "IN_PERSON",
    levels: ["PRESCHOOL"],
    themes: ["CHILD_CARE", "ICT"],
    title: `${run} ${number}`,
    minutes: 30 + (number % 90),
    host,
    partners,
    managers: number % 7,
    teachers: number % 31,
    staff: number % 5,
    pupils: number % 211,
  };
}

/**
 * Sends a write until it is answered: no answer, a gateway's 502 or 503, a repeat that meets its first try still running (409) and a
 * refusal of the connection all mean asking again, with the same key.
 */
export async function insist(call) {
  const end = Date.now() + patience;
  let tries = 0;
  for (;;) {
    tries += 1;
    const answer = await call().catch((error) => ({ error }));
    if (answer.status && answer.status < 500 && !(answer.status === 409 && answer.body?.code === "IDEMPOTENCY_KEY_RUNNING")) {
      return { ...answer, tries };
    }
    if (Date.now() > end) {
      return { ...answer, tries };
    }
    await pause(again);
  }
}

/** Sends one request; gives its status, entity tag and body. */
export async function send(base, token, method, path, { body, csv, key, match } = {}) {
  const response = await fetch(`${base}${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${await token()}`,
      Accept: "application/json",
      ...(body && { "Content-Type": "application/json" }),
      ...(csv && { "Content-Type": "text/csv; charset=UTF-8" }),
      ...(key && { "Idempotency-Key": key }),
      ...(match && { "If-Match": match }),
    },
    body: csv ?? (body && JSON.stringify(body)),
    signal: AbortSignal.timeout(30_000),
  });
  const text = await response.text();
  return { status: response.status, etag: response.headers.get("etag"), body: text ? JSON.parse(text) : undefined };
}

/** Writes until told to stop: plans a session, and reports every second one as held. Each is remembered once it is acknowledged. */
export async function write({ base, token, run, next, ledger, going }) {
  while (going()) {
    const number = next();
    const body = reportNumber(number, run);
    const key = randomUUID();
    const made = await insist(() => send(base, token, "POST", "/api/v1/session-reports", { body, key }));
    if (made.status !== 201) {
      ledger.refused.push({ number, status: made.status, code: made.body?.code ?? String(made.error) });
      continue;
    }
    const entry = { number, id: made.body.id, status: "PLANNED", tries: made.tries };
    ledger.acknowledged.push(entry);
    if (number % 2 === 0) {
      const path = `/api/v1/session-reports/${entry.id}/transitions`;
      const step = { action: "report" };
      const stepKey = randomUUID();
      const ended = await insist(() => send(base, token, "POST", path, { body: step, key: stepKey, match: made.etag }));
      if (ended.status === 200) {
        entry.status = "HELD";
        ledger.steps += 1;
      } else {
        ledger.refused.push({ number, status: ended.status, code: ended.body?.code ?? String(ended.error) });
      }
      entry.tries += ended.tries - 1;
    }
  }
}
