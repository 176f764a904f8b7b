// Pilot selections under the crash test: writers approve and replace, a reader looks at every moment whether any selection is outside its quota.
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { insist, send } from "./writers.mjs";

const unitsOfDemo = 30;
const wholeOnes = "SUBMITTED,APPROVED";
const slotName = ({ level, position }) => `${level}-${position}`;

async function page(base, token, path) {
  const { status, body } = await insist(() => send(base, token, "GET", path));
  if (status !== 200) {
    throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
  }
  return body.items;
}

/** What the run begins with: the units, the quota of each phase, and how long the history of each slot is already. */
export async function pilotsBefore(base, token) {
  const phases = await page(base, token, "/api/v1/phases");
  const units = await page(base, token, `/api/v1/organisations?kind=DISTRICT_OFFICE&sort=code&pageSize=${unitsOfDemo}`);
  const histories = new Map();
  for (const selection of await page(base, token, "/api/v1/pilot-selections?status=APPROVED&pageSize=200")) {
    for (const slot of selection.slots) {
      histories.set(`${selection.id} ${slotName(slot)}`, slot.history.length);
    }
  }
  return { phases, units: units.map(({ code }) => code), histories };
}

/** Approves by file what a unit has not selected yet, and replaces schools of approved selections; each unit is one writer's. */
export async function writePilots({ base, token, draw, before, mine, ledger, going }) {
  const any = (items) => items[Math.floor(draw() * items.length)];
  const units = before.units.filter((_, index) => mine(index));
  const current = before.phases.find((phase) => phase.current);
  while (going() && units.length > 0) {
    const unit = any(units);
    const selections = await page(base, token, `/api/v1/pilot-selections?unit=${unit}&status=APPROVED&pageSize=200`);
    if (current && !selections.some(({ phase }) => phase.code === current.code)) {
      await approveByFile({ base, token, unit, phase: current, ledger });
      continue;
    }
    const selection = any(selections);
    const slot = any(selection.slots);
    const path = `/api/v1/pilot-selections/${selection.id}`;
    const next = any(await page(base, token, `${path}/candidates?level=${slot.level}&fits=true&pageSize=200`));
    if (!next) {
      continue;
    }
    const body = { action: "replace", level: slot.level, position: slot.position, school: next.school.code, reason: "Crash" };
    const key = randomUUID();
    const match = `"${selection.etag}"`;
    const answer = await insist(() => send(base, token, "POST", `${path}/transitions`, { body, key, match }));
    const done = { slot: `${selection.id} ${slotName(slot)}`, school: next.school.code };
    if (answer.status === 200) {
      ledger.replaced.push(done);
    } else {
      ledger.refused.push({ ...done, status: answer.status, code: answer.body?.code ?? String(answer.error) });
    }
  }
}

async function approveByFile({ base, token, unit, phase, ledger }) {
  const taken = new Set();
  const rows = ["unitCode,schoolCode,level,selectedOn"];
  for (const { level, slots } of phase.quotas) {
    const schools = await page(base, token, `/api/v1/schools?unit=${unit}&level=${level}&ownership=PUBLIC&pageSize=200`);
    const free = schools.filter(({ code }) => !taken.has(code)).slice(0, slots);
    for (const { code } of free) {
      taken.add(code);
      rows.push(`${unit},${code},${level},${phase.startsOn}`);
    }
  }
  const key = randomUUID();
  const answer = await insist(() =>
    send(base, token, "POST", "/api/v1/pilot-selections/imports", { csv: `${rows.join("\n")}\n`, key }),
  );
  if (answer.status === 200 && answer.body.rejected === 0) {
    ledger.approved += 1;
  } else {
    ledger.refused.push({ unit, phase: phase.code, status: answer.status, code: answer.body?.code ?? JSON.stringify(answer.body) });
  }
}

/** Reads all whole selections again and again, also from the first moment after each death. */
export async function readPilots({ base, token, before, ledger, going }) {
  while (going()) {
    const path = `/api/v1/pilot-selections?status=${wholeOnes}&pageSize=200`;
    const answer = await token()
      .then(() => send(base, token, "GET", path))
      .catch(() => undefined);
    if (answer?.status !== 200) {
      const what = answer?.status ?? "no answer";
      ledger.unread.set(what, (ledger.unread.get(what) ?? 0) + 1);
      await pause(20);
      continue;
    }
    ledger.reads += 1;
    for (const selection of answer.body.items) {
      if (!isWhole(selection, before.phases)) {
        ledger.outside.push({ id: selection.id, status: selection.status, slots: selection.slots });
      }
    }
    await pause(20);
  }
}

/** Exactly the quota of its phase, every slot by another school. */
function isWhole({ phase, slots }, phases) {
  const quotas = phases.find(({ code }) => code === phase.code).quotas;
  const held = slots.map(({ school }) => school?.code);
  return (
    held.every(Boolean) &&
    new Set(held).size === held.length &&
    held.length === quotas.reduce((sum, quota) => sum + quota.slots, 0) &&
    quotas.every((quota) => slots.filter(({ level }) => level === quota.level).length === quota.slots)
  );
}

/** Every replacement that was acknowledged stands in its slot's history, once and in its place, and none that was not. */
export async function verifyPilots({ base, token, before, ledger }) {
  const wrong = [];
  const wanted = new Map();
  for (const { slot, school } of ledger.replaced) {
    wanted.set(slot, [...(wanted.get(slot) ?? []), school]);
  }
  for (const selection of await page(base, token, "/api/v1/pilot-selections?status=APPROVED&pageSize=200")) {
    for (const slot of selection.slots) {
      const name = `${selection.id} ${slotName(slot)}`;
      const since = slot.history.slice(before.histories.get(name) ?? 1).map(({ school }) => school.code);
      const told = wanted.get(name) ?? [];
      if (since.join() !== told.join()) {
        wrong.push({ slot: name, acknowledged: told, onRecord: since });
      }
    }
  }
  return wrong;
}
