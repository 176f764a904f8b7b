// Asks whether what the database derives is what it should be: the same questions however the rows came in.
import { Problem } from "../run/console.mjs";

/** The rule of derive_ancestors, written down anew and asked of all organisations at once. */
const ancestors = `
  with recursive up as (
    select id as organisation_id, id as ancestor_id, '-infinity'::date as from_day, 'infinity'::date as to_day, 0 as depth from organisation
    union all
    select up.organisation_id, v.parent_id, greatest(up.from_day, coalesce(v.valid_from, '-infinity')), least(up.to_day, coalesce(v.valid_to, 'infinity')), up.depth + 1
    from up join organisation_version v on v.organisation_id = up.ancestor_id and v.parent_id is not null
      and coalesce(v.valid_from, '-infinity') <= up.to_day and coalesce(v.valid_to, 'infinity') >= up.from_day)
  select count(*) as wrong from up full join organisation_ancestor a
    on (a.organisation_id, a.ancestor_id, a.from_day, a.to_day, a.depth) = (up.organisation_id, up.ancestor_id, up.from_day, up.to_day, up.depth)
  where a.organisation_id is null or up.organisation_id is null`;

/** What names are found by, asked of all versions at once. */
const terms = `
  with meant as (select distinct t.term, n.name, n.organisation_id from organisation_version n join organisation_version f on f.organisation_id = n.organisation_id
    cross join lateral search_terms(f.search_text) t (term))
  select count(*) as wrong from meant full join organisation_term w on (w.term, w.name, w.organisation_id) = (meant.term, meant.name, meant.organisation_id)
  where w.organisation_id is null or meant.organisation_id is null`;

/** What must be none. */
const questions = {
  "rows of organisation_ancestor other than the versions have it": ancestors,
  "words of names other than the versions have them": terms,
  "open pairs that are there twice":
    "select count(*) as wrong from (select 1 from pairing where status in ('PROPOSED', 'ACTIVE') group by phase_id, low_id, high_id having count(*) > 1) twice",
  "pairings that join a school and a unit": `select count(*) as wrong from pairing p join organisation_version v on v.organisation_id in (p.first_id, p.second_id)
    where (v.kind = 'SCHOOL') <> (p.kind = 'SCHOOL')`,
  "sessions that stand otherwise than their status says": `select count(*) as wrong from session_report s
    left join session_standing t on t.session_id = s.id and t.to_day is null
    where t.standing is distinct from case when s.status = 'CONFIRMED' then 'COUNTED' when s.status in ('HELD', 'RETURNED') then 'UNCONFIRMED' end`,
  "sessions whose parties are not their host and partners": `select count(*) as wrong from session_report s where s.parties <> s.host_id ||
    array(select p.organisation_id from session_partner p where p.session_id = s.id order by p.position)`,
  "triggers that were left out": "select count(*) as wrong from pg_trigger where tgenabled = 'D'",
};

export async function verify(database) {
  for (const [what, question] of Object.entries(questions)) {
    const [{ wrong }] = await database.ask(question);
    if (wrong !== "0") {
      throw new Problem(`The database does not agree with itself: ${wrong} ${what}.`);
    }
  }
}
