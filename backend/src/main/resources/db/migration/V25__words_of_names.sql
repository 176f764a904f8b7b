-- A page of a search costs what a page costs, however many names have its words: for every beginning of a word the organisations that bear
-- or bore it stand in the order of their names, and a page is read from there.

-- A text as it is searched: folded, a space before every word, and what stands behind a dash or a bracket once more as a word of its own.
create function search_form(value text) returns text
    language sql immutable strict parallel safe set search_path = public
    as $$ select ' ' || regexp_replace(f || case when f ~ '[^[:alnum:][:space:]]' then ' ' || regexp_replace(f, '[^[:alnum:]]+', ' ', 'g') else '' end, '\s+', ' ', 'g')
          from fold(value) f $$;

alter table organisation_version alter column search_text set expression as (search_form(name || ' ' || code));

-- The beginnings of a searched text's words, of one to seven letters: no syllable is longer, and what is longer is compared by its text.
create function search_terms(searched text) returns setof text
    language sql immutable strict parallel safe set search_path = public rows 30
    as $$ select distinct left(word, n) from string_to_table(searched, ' ') word, generate_series(1, least(7, length(word))) n $$;

-- Derived by the triggers below and by nothing else: each name of an organisation under the beginnings of all words it was ever found by.
create table organisation_term (
    term text collate "C" not null,
    name text collate "vi-x-icu" not null,
    organisation_id uuid not null references organisation,
    primary key (term, name, organisation_id)
);
-- How many have a word decides which word is looked up; a few hundred words have nearly all names.
alter table organisation_term alter column term set statistics 1000;

create function derive_terms(changed uuid[]) returns void
    language sql security definer set search_path = public
    as $$
insert into organisation_term (term, name, organisation_id)
select distinct t.term, n.name, n.organisation_id
from organisation_version n join organisation_version f on f.organisation_id = n.organisation_id
    cross join lateral search_terms(f.search_text) t (term)
where n.organisation_id = any (changed)
on conflict do nothing
$$;

-- A version that only moves an organisation brings no word: nearly all versions of a reform are such.
create function organisation_version_found() returns trigger
    language plpgsql security definer set search_path = public
    as $$
begin
    perform derive_terms(array(select distinct c.organisation_id from changed_version c where not exists (
        select 1 from organisation_version e where e.organisation_id = c.organisation_id and e.id <> c.id
            and e.name = c.name and e.search_text = c.search_text
            and (e.id < c.id or not exists (select 1 from changed_version d where d.id = e.id)))));
    return null;
end $$;
create trigger organisation_version_inserted_found after insert on organisation_version
    referencing new table as changed_version for each statement execute function organisation_version_found();

-- A name or a code that was put right: what it was found by goes, what it is found by stands there anew.
create function organisation_version_found_anew() returns trigger
    language plpgsql security definer set search_path = public
    as $$
declare
    corrected uuid[] := array(select distinct c.organisation_id from changed_version c join former_version o on o.id = c.id
        where o.name <> c.name or o.search_text <> c.search_text);
begin
    if cardinality(corrected) = 0 then
        return null;
    end if;
    delete from organisation_term w using (
        select distinct t.term, n.name, n.organisation_id
        from (select o.organisation_id, o.name from former_version o union select v.organisation_id, v.name from organisation_version v
              where v.organisation_id = any (corrected)) n
            join (select o.organisation_id, o.search_text from former_version o union select v.organisation_id, v.search_text
                  from organisation_version v where v.organisation_id = any (corrected)) f on f.organisation_id = n.organisation_id
            cross join lateral search_terms(f.search_text) t (term)
        where n.organisation_id = any (corrected)) gone
    where w.term = gone.term and w.name = gone.name and w.organisation_id = gone.organisation_id;
    perform derive_terms(corrected);
    return null;
end $$;
create trigger organisation_version_updated_found after update on organisation_version
    referencing old table as former_version new table as changed_version for each statement execute function organisation_version_found_anew();

select derive_terms(array(select id from organisation));
analyze organisation_version, organisation_term;

-- About how many rows a question has, as the planner's statistics have it: without counting them.
create function planned_rows(question text) returns double precision
    language plpgsql set search_path = public
    as $$
declare
    planned json;
begin
    execute 'explain (format json) ' || question into planned;
    return (planned -> 0 -> 'Plan' ->> 'Plan Rows')::double precision;
end $$;

-- How a text is searched for. Every word of it begins a word of a name, or of a code; one that begins none anywhere may stand inside one, if
-- it has three letters. `patterns`: what the searched text of a version must be like, all of them. The word that the fewest have leads: `lead`
-- is what it is looked up by, or `inside` where it stands inside others, and `led` is about how many have it. No word finds nothing.
create function search_plan(q text, out lead text, out inside text, out led double precision, out patterns text[])
    language plpgsql set search_path = public
    as $$
declare
    word text;
    pattern text;
    begun text;
    has double precision;
begin
    for word in select distinct w from regexp_split_to_table(fold(q), '\s+') w where w <> '' loop
        pattern := '%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%';
        begun := (select t.term from organisation_term t where t.term = left(word, 7) limit 1);
        if begun is null and length(word) >= 3 then
            has := planned_rows(format('select 1 from organisation_version f where f.search_text like %L', pattern));
        else
            pattern := '% ' || substr(pattern, 2);
            has := planned_rows(format('select 1 from organisation_term t where t.term = %L', begun));
        end if;
        patterns := patterns || pattern;
        if led is null or has < led or (has = led and length(word) > length(coalesce(lead, inside))) then
            led := has;
            lead := begun;
            inside := case when begun is null then pattern end;
        end if;
    end loop;
end $$;

-- All that a search finds, for what needs all of them: counts, maps, files.
create function organisations_found(q text) returns setof uuid
    language plpgsql set search_path = public
    as $$
declare
    plan record;
begin
    select * into plan from search_plan(q);
    if plan.lead is not null then
        return query select distinct w.organisation_id from organisation_term w where w.term = plan.lead and exists (
            select 1 from organisation_version f where f.organisation_id = w.organisation_id and f.search_text like all (plan.patterns));
    elsif plan.inside is not null then
        return query select distinct f.organisation_id from organisation_version f
            where f.search_text like plan.inside and f.search_text like all (plan.patterns);
    end if;
end $$;

revoke execute on function derive_terms from public;
grant select on organisation_term to ${service_role};

-- The same of pairings: a word may be one of either party's.
create function pairings_found(q text) returns setof uuid
    language plpgsql set search_path = public
    as $$
declare
    plan record;
    parties uuid[];
begin
    select * into plan from search_plan(q);
    if plan.lead is not null then
        parties := array(select w.organisation_id from organisation_term w where w.term = plan.lead);
    elsif plan.inside is not null then
        parties := array(select f.organisation_id from organisation_version f where f.search_text like plan.inside);
    end if;
    return query select p.id from pairing p
        where p.id in (select b.id from pairing b where b.first_id = any (parties) union all select b.id from pairing b where b.second_id = any (parties))
            and (select string_agg(n.search_text, '') from organisation_version n where n.organisation_id in (p.first_id, p.second_id)) like all (plan.patterns);
end $$;

-- What is asked of every row of a list – what somebody is called, who stands under it, what was signed – takes a page more with each level
-- that a tree grows by. A table of hashes has no levels: it costs the same in a city and in a country.
create index organisation_version_of_one on organisation_version using hash (organisation_id);
drop index organisation_version_of;
alter index organisation_version_of_one rename to organisation_version_of;
drop index organisation_version_children;
create index organisation_version_children on organisation_version using hash (parent_id);
drop index agreement_of_pairing;
create index agreement_of_pairing on agreement using hash (pairing_id);
create index pairing_of_first on pairing using hash (first_id);
create index pairing_of_second on pairing using hash (second_id);

-- Schools that are paired and do not say at what level are few: the list at a level need not go through all others to find them.
create index pairing_at_no_level on pairing ((coalesce(since, proposed_on)), id) where kind = 'SCHOOL' and level is null;
-- What waits to be sorted into the index of parts of words is gone through by every search of one: let it be little.
alter index organisation_version_search set (gin_pending_list_limit = 128);

-- Of a school that moves most of what stands above it stays: only what differs is written.
create or replace function derive_ancestors(changed uuid[]) returns void
    language plpgsql security definer set search_path = public
    as $$
declare
    touched uuid[];
    derived organisation_ancestor[];
begin
    -- Two changes that are harmless alone can close a circle together: they take turns.
    perform pg_advisory_xact_lock(hashtext('organisation_ancestor'));
    touched := array(select unnest(changed) union select organisation_id from organisation_ancestor where ancestor_id = any (changed));
    derived := array(
        with recursive up as (
            select t.id as organisation_id, t.id as ancestor_id, '-infinity'::date as from_day, 'infinity'::date as to_day, 0 as depth
            from unnest(touched) t (id)
            union all
            select up.organisation_id, v.parent_id,
                   greatest(up.from_day, coalesce(v.valid_from, '-infinity')),
                   least(up.to_day, coalesce(v.valid_to, 'infinity')), up.depth + 1
            from up join organisation_version v on v.organisation_id = up.ancestor_id and v.parent_id is not null
                and coalesce(v.valid_from, '-infinity') <= up.to_day and coalesce(v.valid_to, 'infinity') >= up.from_day
        ) cycle ancestor_id set circular using path
        select row (organisation_id, ancestor_id, from_day, to_day, case when circular then -1 else depth end)::organisation_ancestor from up);
    if exists (select 1 from unnest(derived) d where d.depth = -1 or (d.depth > 0 and d.ancestor_id = d.organisation_id)) then
        raise exception 'an organisation would stand above itself'
            using errcode = '23514', constraint = 'organisation_parent_no_cycle';
    end if;
    delete from organisation_ancestor a where a.organisation_id = any (touched) and not exists (
        select 1 from unnest(derived) d where d.organisation_id = a.organisation_id and d.ancestor_id = a.ancestor_id
            and d.from_day = a.from_day and d.to_day = a.to_day and d.depth = a.depth);
    insert into organisation_ancestor (organisation_id, ancestor_id, from_day, to_day, depth)
    select d.organisation_id, d.ancestor_id, d.from_day, d.to_day, d.depth from unnest(derived) d
    on conflict do nothing;
end $$;
