// The made country as rows for COPY: what an import of the same would write, table by table.
import { copyLine } from "../database/connection.mjs";
import { versionsOf } from "./tree.mjs";
import { chance } from "./chance.mjs";

/** In whose name it is written down. */
export const author = { id: "generator", name: "make generate" };

const array = (values) => `{${values.join(",")}}`;
const table = (name, columns, rows) => ({ name, columns, lines: lines(rows) });

function* lines(rows) {
  for (const row of rows) {
    yield copyLine(row);
  }
}

function* flat(things, rowsOf) {
  for (const thing of things) {
    yield* rowsOf(thing);
  }
}

const at = (day, hour) => `${day} ${hour}:00:00+07`;
const begun = at("2022-12-12", "08");

function* transitions(draw, collection, records, statusOf, dayOf) {
  for (const record of records) {
    yield [draw.id(), collection, record.id, "import", null, statusOf(record), null, at(dayOf(record), "17"), author.id, author.name, null];
  }
}
const transitionColumns = "id collection record_id action from_status to_status comment at person_id person_name organisation_id".split(" ");

/** Organisations, parents before children, with their versions and what they say of the last school year. */
export function organisationTables(tree, seed) {
  const draw = chance(seed, "rows of organisations");
  const all = [...(tree.root.made ? [tree.root] : []), ...tree.provinces, ...tree.communes, ...tree.schools];
  const versions = flat(all, (each) =>
    versionsOf(each).map(({ name, validFrom, validTo }) => [
      ...[draw.id(), each.id, each.code, name, each.kind, each.zone, each.parent?.id, array(each.levels), each.ownership],
      ...[each.latitude, each.longitude, each.pupils, each.gsoCode, validFrom, validTo],
    ]),
  );
  const profiles = flat([...tree.communes, ...tree.schools], (each) => {
    const pupils = each.pupils ?? 1500 + draw.below(2000);
    const minority = each.kind === "SCHOOL" ? null : draw.below(400) / 10;
    return [[draw.id(), each.id, "2024-2025", pupils, "EXACT", minority, Math.ceil(pupils / 35), draw.below(4), draw.below(2)]];
  });
  return [
    table("organisation", ["id", "version", "created_at"], flat(all, ({ id }) => [[id, 0, begun]])),
    table(
      "organisation_version",
      "id organisation_id code name kind zone parent_id levels ownership latitude longitude pupils gso_code valid_from valid_to".split(" "),
      versions,
    ),
    table(
      "organisation_profile",
      "id organisation_id school_year pupils pupils_qualifier ethnic_minority_percent classrooms computer_rooms library_rooms".split(" "),
      profiles,
    ),
  ];
}

/** Pairings, units first, with the agreements under them; `phase` is the id of the phase in which all of them began. */
export function pairingTables({ pairings, agreements }, seed, phase) {
  const draw = chance(seed, "rows of pairings");
  return [
    table(
      "pairing",
      "id version phase_id kind first_id second_id status proposing_side proposed_by proposed_on level since ended_on end_reason under_pairing_id".split(" "),
      flat(pairings, (each) => [[
        ...[each.id, 0, phase, each.kind, each.first.id, each.second.id, each.status, each.proposingSide, author.id, each.proposedOn],
        ...[each.level, each.since, each.endedOn, each.endReason, each.under?.id],
      ]]),
    ),
    table(
      "agreement",
      "id version pairing_id type number signed_on status entered_by imported drafted_on counted_from".split(" "),
      flat(agreements, ({ id, pairing, type, number, signedOn }) => [
        [id, 0, pairing.id, type, number, signedOn, "SIGNED", author.id, true, signedOn, signedOn],
      ]),
    ),
    table("record_transition", transitionColumns, transitions(draw, "pairings", pairings, ({ status }) => status, ({ proposedOn }) => proposedOn)),
  ];
}

// What it stood as: from the host's word on unconfirmed, from the partner's on counted. On one and the same day it is counted at once.
function standings(each) {
  const facts = [
    ...[each.schoolYear, each.date, each.organisingLevel, each.kind, each.mode, array(each.levels), array(each.themes), each.minutes],
    ...[each.managers, each.teachers, each.staff, each.pupils, array([each.host.id, each.partner.id])],
  ];
  const [first, second] = each.standings;
  const rows = [];
  if (each.confirmedOn !== each.reportedOn) {
    rows.push([first, each.id, "UNCONFIRMED", each.reportedOn, each.confirmedOn, ...facts]);
  }
  if (each.confirmedOn) {
    rows.push([second, each.id, "COUNTED", each.confirmedOn, null, ...facts]);
  }
  return rows;
}

const sessionStatus = ({ confirmedOn }) => (confirmedOn ? "CONFIRMED" : "HELD");

/** Sessions with their partners, their log and what they stood as. */
export function sessionTables(sessions, seed) {
  const draw = chance(seed, `rows of sessions ${sessions[0].id}`);
  const counted = "school_year date organising_level kind mode levels themes minutes managers teachers staff pupils parties".split(" ");
  return [
    table(
      "session_report",
      ["id", "version", "status", ...counted, "title", "host_id", "reported_on", "reported_by", "reported_name", "created_by", "created_on"],
      flat(sessions, (each) => [[
        ...[each.id, 0, sessionStatus(each), each.schoolYear, each.date, each.organisingLevel, each.kind, each.mode, array(each.levels), array(each.themes)],
        ...[each.minutes, each.managers, each.teachers, each.staff, each.pupils, array([each.host.id, each.partner.id]), each.title, each.host.id],
        ...[each.reportedOn, author.id, author.name, author.id, each.reportedOn],
      ]]),
    ),
    table(
      "session_partner",
      ["session_id", "position", "organisation_id", "confirmed_on", "confirmed_by", "confirmed_name"],
      flat(sessions, (each) => [[each.id, 0, each.partner.id, each.confirmedOn, each.confirmedOn && author.id, each.confirmedOn && author.name]]),
    ),
    table("session_standing", ["id", "session_id", "standing", "from_day", "to_day", ...counted], flat(sessions, standings)),
    table("record_transition", transitionColumns, transitions(draw, "session-reports", sessions, sessionStatus, ({ reportedOn }) => reportedOn)),
  ];
}
