// Where a made country may be written: the database of a state folder of `make run` with its demo, or an empty one on this machine that
// is named whole. Nothing else, so that no real records ever get a country of strangers beside them.
import { existsSync, readFileSync } from "node:fs";
import { Problem } from "../run/console.mjs";
import { readSecrets } from "../run/secrets.mjs";

const here = new Set(["127.0.0.1", "localhost", "[::1]", "::1"]);
const owner = "chungtay_owner";

/** The database of an address such as postgresql://chungtay_owner:secret@127.0.0.1:5432/chungtay; the schema's owner, and nobody else. */
function ofAddress(address) {
  let url;
  try {
    url = new URL(address);
  } catch {
    throw new Problem(`URL=${address} is no address: give one like postgresql://${owner}:password@127.0.0.1:5432/chungtay.`);
  }
  if (!/^postgres(ql)?:$/.test(url.protocol) || !here.has(url.hostname)) {
    throw new Problem("A country is made in a database on this machine alone: URL=postgresql://…@127.0.0.1:…/….");
  }
  return {
    name: `${url.hostname}:${url.port || 5432}${url.pathname}`,
    demo: false,
    connection: {
      host: url.hostname.replace(/[[\]]/g, ""),
      port: Number(url.port || 5432),
      database: url.pathname.slice(1),
      user: decodeURIComponent(url.username) || owner,
      password: decodeURIComponent(url.password),
    },
  };
}

/** The database of a state folder, which listens on the port; whether it was made with the demo, stands in the folder. */
export function ofState(place, port) {
  if (!existsSync(place.about)) {
    throw new Problem(`Nothing was ever run in ${place.about.replace(/\/[^/]*$/, "")}: make run first, or name another folder with STATE=….`);
  }
  return {
    name: place.postgres,
    demo: JSON.parse(readFileSync(place.about, "utf8")).demo === true,
    connection: { host: "127.0.0.1", port, database: "chungtay", user: owner, password: readSecrets(place.secrets)["database-owner"] },
  };
}

export const target = (address, place, port) => (address ? ofAddress(address) : ofState(place, port));

/** Refuses a database that holds anything but the demo, or that has a made country already; gives its department and the first phase. */
export async function examine(database, { demo, name }) {
  const [{ schema }] = await database.ask("select to_regclass('organisation_version') is not null as schema");
  if (schema !== "t") {
    throw new Problem(`${name} has no schema of Chung Tay yet: let the service start on it once.`);
  }
  const [found] = await database.ask(`select count(*) as all, count(*) filter (where code like 'Q-%') as made,
    count(*) filter (where kind = 'CITY_DEPARTMENT') as departments from organisation_version`);
  if (found.made !== "0") {
    throw new Problem(`${name} has a made country already: make reset forgets it with everything else.`);
  }
  if (found.all !== "0" && !demo) {
    throw new Problem(`${name} holds ${found.all} organisations that are not the demo's: nothing is written beside real records.`);
  }
  const [root] = await database.ask("select organisation_id as id, code, name from organisation_version where kind = 'CITY_DEPARTMENT' limit 1");
  const [phase] = await database.ask("select id from phase where date '2022-12-12' between starts_on and ends_on");
  return { root: root && { ...root, kind: "CITY_DEPARTMENT", parent: null, levels: [] }, phase: phase.id };
}
