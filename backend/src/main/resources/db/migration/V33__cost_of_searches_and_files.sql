-- What is looked for costs what a page costs, whatever else there is; and a file that moves every school is a matter of seconds.

-- Each name of an organisation beside each text that it is or was found by: what names are gone through by, in their order or by all words at
-- once. Versions that only move an organisation stand here once. Of a name the first row is walked; where it has several texts, or one that is
-- too long for an index, they are looked up.
create table organisation_form (
    organisation_id uuid not null,
    name text collate "vi-x-icu" not null,
    search_text text not null,
    school boolean not null,
    first boolean not null,
    walked text
);

-- The beginnings of a searched text's words, as an index of arrays has them.
create function search_terms_of(searched text) returns text[]
    language sql immutable strict parallel safe set search_path = public
    as $$ select array(select search_terms(searched)) $$;

create or replace function derive_terms(changed uuid[]) returns void
    language plpgsql security definer set search_path = public
    as $$
begin
    insert into organisation_term (term, name, organisation_id, school)
    select distinct t.term, n.name, n.organisation_id, n.kind = 'SCHOOL'
    from organisation_version n join organisation_version f on f.organisation_id = n.organisation_id
        cross join lateral search_terms(f.search_text) t (term)
    where n.organisation_id = any (changed)
    on conflict do nothing;
    delete from organisation_form where organisation_id = any (changed);
    insert into organisation_form (organisation_id, name, search_text, school, first, walked)
    select d.organisation_id, d.name, d.search_text, d.school, row_number() over texts = 1,
        case when octet_length(d.search_text) <= 1000 and count(*) over (partition by d.organisation_id, d.name) = 1 then d.search_text end
    from (select distinct n.organisation_id, n.name, f.search_text, n.kind = 'SCHOOL' as school
          from organisation_version n join organisation_version f on f.organisation_id = n.organisation_id
          where n.organisation_id = any (changed)) d
    window texts as (partition by d.organisation_id, d.name order by d.search_text);
    update pairing_form w set search_text = coalesce((select string_agg(distinct n.search_text, '') from organisation_version n
        where n.organisation_id in (p.first_id, p.second_id)), '')
    from (select id, first_id, second_id from pairing where first_id = any (changed)
          union select id, first_id, second_id from pairing where second_id = any (changed)) p
    where p.id = w.pairing_id;
end $$;

-- A school is one for good: who looks for schools need not come across all else that has a word.
truncate organisation_term;
alter table organisation_term
    add column school boolean not null,
    drop constraint organisation_term_pkey,
    add primary key (term, name, organisation_id) include (school);

-- What pairings are found by: all that either party is or was found by, in the order of their list.
create table pairing_form (
    pairing_id uuid primary key references pairing,
    day date not null,
    search_text text not null,
    walked text generated always as (case when octet_length(search_text) <= 2000 then search_text end) stored
);

create function pairing_found() returns trigger
    language plpgsql security definer set search_path = public
    as $$
begin
    if tg_op = 'INSERT' then
        insert into pairing_form (pairing_id, day, search_text)
        select p.id, coalesce(p.since, p.proposed_on), coalesce((select string_agg(distinct n.search_text, '')
            from organisation_version n where n.organisation_id in (p.first_id, p.second_id)), '')
        from new_pairing p;
    else
        -- Its parties are for good.
        update pairing_form w set day = coalesce(p.since, p.proposed_on)
        from new_pairing p where w.pairing_id = p.id and w.day <> coalesce(p.since, p.proposed_on);
    end if;
    return null;
end $$;
create trigger pairing_inserted_found after insert on pairing
    referencing new table as new_pairing for each statement execute function pairing_found();
create trigger pairing_updated_found after update on pairing
    referencing new table as new_pairing for each statement execute function pairing_found();

select derive_terms(array(select id from organisation));
insert into pairing_form (pairing_id, day, search_text)
select p.id, coalesce(p.since, p.proposed_on), coalesce((select string_agg(distinct n.search_text, '')
    from organisation_version n where n.organisation_id in (p.first_id, p.second_id)), '')
from pairing p;

create index organisation_form_of on organisation_form using hash (organisation_id) with (fillfactor = 40);
create index organisation_form_by_name on organisation_form (name, organisation_id) include (school, walked) where first;
create index organisation_form_terms on organisation_form using gin (search_terms_of(search_text)) with (gin_pending_list_limit = 64);
create index organisation_form_inside on organisation_form using gin (search_text gin_trgm_ops) with (gin_pending_list_limit = 64);
create index pairing_form_by_day on pairing_form (day, pairing_id) include (walked);
create index pairing_form_terms on pairing_form using gin (search_terms_of(search_text)) with (gin_pending_list_limit = 64);
drop index organisation_version_search;
analyze organisation_term, organisation_form, pairing_form;

-- How a text is searched for, as before; `terms` are the beginnings that its words are looked up by. `gathered`: so few have all of them, or what
-- stands inside others, that all of those are looked up and put in order; else names are come across in their order, from the leading word or from
-- all of them, until the page is full.
drop function search_plan(text);
create function search_plan(q text, out lead text, out inside text, out led double precision, out patterns text[],
        out terms text[], out gathered boolean)
    language plpgsql set search_path = public
    as $$
declare
    word text;
    pattern text;
    begun text;
    has double precision;
    together double precision;
begin
    for word in select distinct w from regexp_split_to_table(fold(q), '\s+') w where w <> '' loop
        pattern := '%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%';
        begun := (select t.term from organisation_term t where t.term = left(word, 7) limit 1);
        if begun is null and length(word) >= 3 then
            has := planned_rows(format('select 1 from organisation_form f where f.search_text like %L', pattern));
        else
            pattern := '% ' || substr(pattern, 2);
            has := planned_rows(format('select 1 from organisation_term t where t.term = %L', begun));
        end if;
        patterns := patterns || pattern;
        terms := terms || array_remove(array[begun], null);
        if led is null or has < led or (has = led and length(word) > length(coalesce(lead, inside))) then
            led := has;
            lead := begun;
            inside := case when begun is null then pattern end;
        end if;
    end loop;
    if lead is null then
        terms := null;
        gathered := coalesce(led, 0) <= 500;
    elsif cardinality(terms) > 1 then
        -- Of those that have the leading word, one in (led / together) has the others too, and each costs about three pages to look at.
        together := planned_rows(format('select 1 from organisation_form f where search_terms_of(f.search_text) @> %L::text[]', terms));
        gathered := together * together <= 150 * led;
    else
        gathered := false;
    end if;
end $$;

-- All that a search finds, for what needs all of them: counts, maps, files.
create or replace function organisations_found(q text) returns setof uuid
    language plpgsql set search_path = public
    as $$
declare
    plan record;
begin
    select * into plan from search_plan(q);
    if plan.lead is not null then
        return query select distinct f.organisation_id from organisation_form f
            where search_terms_of(f.search_text) @> plan.terms and f.search_text like all (plan.patterns);
    elsif plan.inside is not null then
        return query select distinct f.organisation_id from organisation_form f
            where f.search_text like plan.inside and f.search_text like all (plan.patterns);
    end if;
end $$;

create or replace function pairings_found(q text) returns setof uuid
    language plpgsql set search_path = public
    as $$
declare
    plan record;
    parties uuid[];
begin
    select * into plan from search_plan(q);
    if plan.lead is not null then
        return query select w.pairing_id from pairing_form w
            where search_terms_of(w.search_text) @> plan.terms and w.search_text like all (plan.patterns);
    elsif plan.inside is not null then
        parties := array(select f.organisation_id from organisation_form f where f.search_text like plan.inside);
        return query select p.id from (
                select b.id from pairing b where b.first_id = any (parties) union select b.id from pairing b where b.second_id = any (parties)) p
            join pairing_form w on w.pairing_id = p.id
            where w.search_text like all (plan.patterns);
    end if;
end $$;

-- Papers and sessions are found by what they say themselves and by their parties, and a word may stand anywhere. Of a text's words the one that
-- the fewest have, and whether those are so few that all of them are looked up; else the list is walked until its page is full. `own` asks for
-- those that say a word themselves.
create function rarest_word(q text, own text, out pattern text, out few boolean)
    language plpgsql set search_path = public
    as $$
declare
    one text;
    has double precision;
    led double precision;
begin
    for one in select distinct '%' || regexp_replace(w, '([\\%_])', '\\\1', 'g') || '%' from regexp_split_to_table(fold(q), '\s+') w where length(w) >= 3 loop
        has := planned_rows(format('select 1 from organisation_form f where f.search_text like %L', one)) + planned_rows(format(own, one));
        if led is null or has < led then
            led := has;
            pattern := one;
        end if;
    end loop;
    few := coalesce(led <= 200, false);
end $$;

create index agreement_number on agreement using gin (fold(number) gin_trgm_ops) with (gin_pending_list_limit = 64);
create function agreements_said(pattern text) returns setof uuid
    language sql stable rows 200 set search_path = public
    as $$
select g.id from agreement g where fold(g.number) like pattern
union
select g.id from organisation_form f
    cross join lateral (select p.id from pairing p where p.first_id = f.organisation_id union all select p.id from pairing p where p.second_id = f.organisation_id) p
    join agreement g on g.pairing_id = p.id
where f.search_text like pattern
$$;

create index session_report_search on session_report using gin (search_text gin_trgm_ops) with (gin_pending_list_limit = 128);
create function sessions_said(pattern text) returns setof uuid
    language sql stable rows 200 set search_path = public
    as $$
select s.id from session_report s where s.search_text like pattern
union
select s.id from session_report s where s.parties && array(select f.organisation_id from organisation_form f where f.search_text like pattern)
$$;

-- Lists that were put in order as a whole for each page of them: papers by day and by the end of their term; the directory of a kind, and of
-- the schools that teach at a level.
create index agreement_by_day on agreement ((coalesce(signed_on, drafted_on)), id);
create index agreement_by_term on agreement ((coalesce(valid_until, date '9999-12-31')), id);
create index organisation_version_kind on organisation_version (kind, name, organisation_id);
create index organisation_version_preschool on organisation_version (name, organisation_id) where 'PRESCHOOL' = any (levels);
create index organisation_version_primary on organisation_version (name, organisation_id) where 'PRIMARY' = any (levels);
create index organisation_version_lower_secondary on organisation_version (name, organisation_id) where 'LOWER_SECONDARY' = any (levels);
create index organisation_version_upper_secondary on organisation_version (name, organisation_id) where 'UPPER_SECONDARY' = any (levels);
create index organisation_version_continuing on organisation_version (name, organisation_id) where 'CONTINUING' = any (levels);

-- What is written of an organisation thousands of times in one file.

-- Of letters and bytes such an index is poorly parted when rows come one after another; of ids it is not. A code as an id is its fingerprint.
alter table organisation_version
    drop constraint organisation_version_no_overlap,
    drop constraint organisation_code_unique,
    add constraint organisation_version_no_overlap
        exclude using gist ((organisation_id::text::uuid) with =, daterange(valid_from, valid_to, '[]') with &&)
        deferrable initially deferred,
    add constraint organisation_code_unique
        exclude using gist ((md5(code)::uuid) with =, (organisation_id::text::uuid) with <>, daterange(valid_from, valid_to, '[]') with &&)
        deferrable initially deferred;

-- What is derived names whom the versions name, and they have the keys.
alter table organisation_ancestor
    drop constraint organisation_ancestor_organisation_id_fkey,
    drop constraint organisation_ancestor_ancestor_id_fkey;
alter table organisation_term drop constraint organisation_term_organisation_id_fkey;

-- A bucket that has outgrown its page costs another one with each look. Half full they hardly ever do, however many buckets there are.
alter index organisation_version_of set (fillfactor = 40);
alter index organisation_version_children set (fillfactor = 40);
alter index agreement_of_pairing set (fillfactor = 40);
alter index pairing_of_first set (fillfactor = 40);
alter index pairing_of_second set (fillfactor = 40);
reindex index organisation_version_of;
reindex index organisation_version_children;
reindex index agreement_of_pairing;
reindex index pairing_of_first;
reindex index pairing_of_second;

-- Whoever takes over is looked up by who it is. Asked of each version that a reform writes, over what that same reform has just recorded: a plan
-- that was made when successions were few must not go over all of them, so each is looked at by itself.
create or replace function succession_fits(successions uuid[], organisations uuid[]) returns void
    language plpgsql security definer set search_path = public set enable_seqscan = off
    as $$
declare
    meant uuid[] := successions;
    one uuid;
    said succession;
    kind_before text;
    kind_after text;
begin
    foreach one in array organisations loop
        meant := meant || array(select s.id from succession s where s.from_id = one) || array(select s.id from succession s where s.to_id = one);
    end loop;
    foreach one in array meant loop
        select * into said from succession s where s.id = one;
        if found then
            kind_before := (select v.kind from version_on(said.from_id, said.on_day - 1) v);
            kind_after := (select v.kind from version_on(said.to_id, said.on_day) v);
            if kind_before is null or kind_after is null then
                raise exception 'a succession is between those who are there' using errcode = '23514', constraint = 'succession_fits';
            elsif succession_family(kind_before) <> succession_family(kind_after) then
                raise exception 'a succession is between two of a kind' using errcode = '23514', constraint = 'succession_of_a_kind';
            end if;
        end if;
    end loop;
end $$;

-- As before, and each row is put into words once, not once for every column of it.
create or replace function audit_changed() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
    as $$
declare
    caller jsonb := nullif(current_setting('chungtay.caller', true), '')::jsonb;
    person text := caller ->> 'personId';
    person_called text := caller ->> 'personName';
    organisation uuid := (caller ->> 'organisation')::uuid;
    caller_address text := caller ->> 'address';
    trace text := caller ->> 'traceId';
    called text := caller ->> 'operation';
    made timestamptz := clock_timestamp();
    in_collection text := nullif(tg_argv[0], '');
    record_column text := tg_argv[1];
    in_part text := nullif(tg_argv[2], '');
    naming text[] := tg_argv[3];
    generated text[] := tg_argv[4];
    key_columns text[] := tg_argv[5];
begin
    if tg_op = 'INSERT' then
        insert into audit_event (at, action, person_id, person_name, organisation_id, address, trace_id, operation,
            collection, record_id, table_name, part, item, after)
        select made, 'CREATE', person, person_called, organisation, caller_address, trace, called,
            coalesce(in_collection, r ->> 'collection'), (r ->> record_column)::uuid, tg_table_name, in_part,
            nullif(concat_ws(' ', r ->> naming[1], r ->> naming[2]), ''), r
        from (select jsonb_strip_nulls(to_jsonb(n)) - generated as r from new_rows n offset 0) n;
    elsif tg_op = 'DELETE' then
        insert into audit_event (at, action, person_id, person_name, organisation_id, address, trace_id, operation,
            collection, record_id, table_name, part, item, before)
        select made, 'DELETE', person, person_called, organisation, caller_address, trace, called,
            coalesce(in_collection, r ->> 'collection'), (r ->> record_column)::uuid, tg_table_name, in_part,
            nullif(concat_ws(' ', r ->> naming[1], r ->> naming[2]), ''), r
        from (select jsonb_strip_nulls(to_jsonb(o)) - generated as r from old_rows o offset 0) o;
    elsif tg_op = 'UPDATE' then
        -- A row whose key itself was changed has no counterpart: it stands as one that went and one that came.
        insert into audit_event (at, action, person_id, person_name, organisation_id, address, trace_id, operation,
            collection, record_id, table_name, part, item, row_key, before, after)
        select made, case when o.r is null then 'CREATE' when n.r is null then 'DELETE' else 'UPDATE' end,
            person, person_called, organisation, caller_address, trace, called,
            coalesce(in_collection, r.r ->> 'collection'), (r.r ->> record_column)::uuid, tg_table_name, in_part,
            nullif(concat_ws(' ', r.r ->> naming[1], r.r ->> naming[2]), ''),
            (select jsonb_object_agg(k, r.r -> k) from unnest(key_columns) k),
            case when o.r is not null then d.before end, case when n.r is not null then d.after end
        from (select j.j - generated as r, array(select j.j ->> k from unnest(key_columns) k) as key from (select to_jsonb(o) as j from old_rows o offset 0) j offset 0) o
        full join (select j.j - generated as r, array(select j.j ->> k from unnest(key_columns) k) as key from (select to_jsonb(n) as j from new_rows n offset 0) j offset 0) n
            on n.key = o.key
        cross join lateral (select coalesce(n.r, o.r) as r) r
        cross join lateral (select jsonb_object_agg(e.key, o.r -> e.key) as before, jsonb_object_agg(e.key, n.r -> e.key) as after
            from jsonb_each(coalesce(n.r, o.r)) e where o.r -> e.key is distinct from n.r -> e.key) d
        where d.after is not null;
    else
        insert into audit_event (at, action, person_id, person_name, organisation_id, address, trace_id, operation, collection, table_name)
        values (made, tg_op, person, person_called, organisation, caller_address, trace, called, in_collection, tg_table_name);
    end if;
    return null;
end $$;

revoke execute on function derive_terms, pairing_found from public;
grant select on organisation_form, pairing_form to ${service_role};
