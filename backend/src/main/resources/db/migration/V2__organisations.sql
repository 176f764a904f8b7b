-- An organisation is an identity; what it is called and whom it belongs to holds for a period.
-- valid_from and valid_to are days, both inclusive; null is "since ever" and "until further notice".

create table organisation (
    id uuid primary key,
    version int not null default 0,
    created_at timestamptz not null default now()
);

create table organisation_version (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    code text not null check (code ~ '^[^[:space:]]{1,40}$'),
    name text collate "vi-x-icu" not null check (length(name) between 1 and 300 and name is nfc normalized),
    kind text not null check (kind in ('CITY_DEPARTMENT', 'DISTRICT_OFFICE', 'COMMUNE', 'CLUSTER', 'SCHOOL', 'EXTERNAL')),
    zone text check (zone in ('INNER', 'OUTER')),
    parent_id uuid references organisation,
    professional_parent_id uuid references organisation,
    levels text[] not null default '{}'
        check (levels <@ array ['PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY', 'CONTINUING']),
    ownership text check (ownership in ('PUBLIC', 'PRIVATE')),
    latitude double precision check (latitude between -90 and 90),
    longitude double precision check (longitude between -180 and 180),
    pupils int check (pupils >= 0),
    gso_code text,
    former_commune_gso_code text,
    deciding_document text,
    valid_from date,
    valid_to date,
    search_text text not null generated always as (fold(name || ' ' || code)) stored,
    constraint organisation_version_period check (valid_from <= valid_to),
    constraint organisation_version_not_own_parent
        check (parent_id <> organisation_id and professional_parent_id <> organisation_id),
    constraint organisation_version_school
        check ((kind = 'SCHOOL') = (cardinality(levels) > 0) and (kind = 'SCHOOL') = (ownership is not null)),
    constraint organisation_version_no_overlap
        exclude using gist (organisation_id with =, daterange(valid_from, valid_to, '[]') with &&)
        deferrable initially deferred,
    constraint organisation_code_unique
        exclude using gist (code with =, organisation_id with <>, daterange(valid_from, valid_to, '[]') with &&)
        deferrable initially deferred
);
create index organisation_version_of on organisation_version (organisation_id, valid_from);
create index organisation_version_code on organisation_version (code);
create index organisation_version_children on organisation_version (parent_id);
create index organisation_version_search on organisation_version using gin (search_text gin_trgm_ops);
create index organisation_version_name on organisation_version (name, organisation_id);

create table succession (
    id uuid primary key,
    from_id uuid not null references organisation,
    to_id uuid not null references organisation,
    on_day date not null,
    share numeric(5, 4) check (share > 0 and share <= 1),
    check (from_id <> to_id),
    unique (from_id, to_id, on_day)
);
create index succession_to on succession (to_id);

-- Who stood above whom, and when: one row for each period, the organisation itself included (always).
-- Derived from the versions by the triggers below and by nothing else; every scope and figure reads it.
create table organisation_ancestor (
    organisation_id uuid not null references organisation,
    ancestor_id uuid not null references organisation,
    from_day date not null,
    to_day date not null,
    depth int not null,
    primary key (organisation_id, ancestor_id, from_day)
);
create index organisation_ancestor_below on organisation_ancestor (ancestor_id, organisation_id, from_day, to_day);

create function derive_ancestors(changed uuid[]) returns void
    language plpgsql security definer set search_path = public
    as $$
begin
    -- Two changes that are harmless alone can close a circle together: they take turns.
    perform pg_advisory_xact_lock(hashtext('organisation_ancestor'));
    create temporary table if not exists touched_organisation (id uuid primary key) on commit drop;
    truncate touched_organisation;
    insert into touched_organisation
    select unnest(changed) union select organisation_id from organisation_ancestor where ancestor_id = any (changed);
    delete from organisation_ancestor where organisation_id in (select id from touched_organisation);
    insert into organisation_ancestor (organisation_id, ancestor_id, from_day, to_day, depth)
    with recursive up as (
        select t.id as organisation_id, t.id as ancestor_id, '-infinity'::date as from_day, 'infinity'::date as to_day, 0 as depth
        from touched_organisation t
        union all
        select up.organisation_id, v.parent_id,
               greatest(up.from_day, coalesce(v.valid_from, '-infinity')),
               least(up.to_day, coalesce(v.valid_to, 'infinity')), up.depth + 1
        from up join organisation_version v on v.organisation_id = up.ancestor_id and v.parent_id is not null
            and coalesce(v.valid_from, '-infinity') <= up.to_day and coalesce(v.valid_to, 'infinity') >= up.from_day
    ) cycle ancestor_id set circular using path
    -- A circle's row has the key of the organisation's own: it comes first, so that it is the one that is seen.
    select organisation_id, ancestor_id, from_day, to_day, case when circular then -1 else depth end from up order by circular desc
    on conflict do nothing;
    if exists (select 1 from organisation_ancestor a join touched_organisation t on t.id = a.organisation_id
               where a.depth = -1 or (a.depth > 0 and a.ancestor_id = a.organisation_id)) then
        raise exception 'an organisation would stand above itself'
            using errcode = '23514', constraint = 'organisation_parent_no_cycle';
    end if;
end $$;

create function organisation_version_changed() returns trigger
    language plpgsql security definer set search_path = public
    as $$
begin
    perform derive_ancestors((select array_agg(distinct organisation_id) from changed_version));
    return null;
end $$;

create trigger organisation_version_inserted after insert on organisation_version
    referencing new table as changed_version for each statement execute function organisation_version_changed();
create trigger organisation_version_updated after update on organisation_version
    referencing new table as changed_version for each statement execute function organisation_version_changed();

-- The version that holds on a day; none when the organisation does not exist then.
create function version_on(organisation uuid, day date) returns setof organisation_version
    language sql stable rows 1
    as $$ select * from organisation_version v where v.organisation_id = organisation
          and (v.valid_from is null or v.valid_from <= day) and (v.valid_to is null or v.valid_to >= day) $$;

-- A name for every organisation on every day: the version of that day, else the nearest before, else the first.
create function organisation_ref(organisation uuid, day date) returns json
    language sql stable
    as $$ select json_build_object('id', v.organisation_id, 'code', v.code, 'name', v.name, 'kind', v.kind)
          from organisation_version v where v.organisation_id = organisation
          order by (coalesce(v.valid_from, '-infinity') <= day) desc,
                   case when coalesce(v.valid_from, '-infinity') <= day then coalesce(v.valid_from, '-infinity') end desc nulls last,
                   v.valid_from
          limit 1 $$;

revoke execute on function derive_ancestors from public;
grant select, insert, update on organisation, organisation_version to ${service_role};
grant select, insert on succession to ${service_role};
grant select on organisation_ancestor to ${service_role};
