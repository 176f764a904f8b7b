// What the writers were told, compared with what the service holds: nothing lost, nothing half, nothing twice.
import { reportNumber, send } from "./writers.mjs";

const pageSize = 200;
const compared = ["date", "minutes", "managers", "teachers", "staff", "pupils", "mode", "kind"];

async function all(base, token, path) {
  const items = [];
  let next;
  do {
    const { status, body } = await send(base, token, "GET", next ? `${path}&pageToken=${encodeURIComponent(next)}` : path);
    if (status !== 200) {
      throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
    }
    items.push(...body.items);
    next = body.nextPageToken;
  } while (next);
  return items;
}

function isWhole(record, number, run) {
  const sent = reportNumber(number, run);
  return (
    compared.every((field) => record[field] === sent[field]) &&
    record.host.code === sent.host &&
    record.partners.length === sent.partners.length &&
    record.themes.length === sent.themes.length
  );
}

/** Reads every record of the run and its story; gives what was lost, is half there, or stands twice, and how many were repeated. */
export async function verify({ base, token, run, ledger }) {
  const records = await all(base, token, `/api/v1/session-reports?pageSize=${pageSize}&q=${encodeURIComponent(run)}`);
  const byTitle = new Map();
  for (const record of records) {
    byTitle.set(record.title, [...(byTitle.get(record.title) ?? []), record]);
  }
  const result = { lost: [], half: [], doubled: [], repeated: ledger.acknowledged.filter(({ tries }) => tries > 1).length };
  for (const [title, same] of byTitle) {
    if (same.length > 1) {
      result.doubled.push({ title, times: same.length });
    }
  }
  for (const { number, id, status } of ledger.acknowledged) {
    const record = byTitle.get(`${run} ${number}`)?.find((each) => each.id === id);
    if (!record) {
      result.lost.push({ number, id });
      continue;
    }
    const { body } = await send(base, token, "GET", `/api/v1/session-reports/${id}/transitions`);
    const reports = body.items.filter(({ action }) => action === "report").length;
    if (record.status !== status) {
      result.lost.push({ number, id, status: record.status, acknowledged: status });
    } else if (reports > 1) {
      result.doubled.push({ number, id, reports });
    } else if (!isWhole(record, number, run) || reports !== (status === "HELD" ? 1 : 0)) {
      result.half.push({ number, id, reports });
    }
  }
  return result;
}
