-- Rules of units and schools that a form kept to and a file did not. What breaks one since before is left as it is until it is written again.

alter table organisation_version
    -- Half a point is none, and a map that was given one showed nothing at all.
    add constraint organisation_point check ((latitude is null) = (longitude is null)) not valid,
    add constraint organisation_parent_by_kind check ((parent_id is null) = (kind in ('CITY_DEPARTMENT', 'EXTERNAL'))) not valid;

create index organisation_version_departments on organisation_version (organisation_id) where kind = 'CITY_DEPARTMENT';

-- What an organisation is for good: a school, a cluster, the department; offices, communes and partners can become each other.
create function organisation_family(kind text) returns text
    language sql immutable
    return case when kind in ('DISTRICT_OFFICE', 'COMMUNE', 'EXTERNAL') then 'UNIT' else kind end;

-- As who changes the tree takes turns, of two departments that are made at once the second sees the first.
create function organisation_kind_fits() returns trigger
    language plpgsql security definer set search_path = public
    as $$
begin
    if exists (select 1 from organisation_version v where v.organisation_id = new.organisation_id
               and organisation_family(v.kind) <> organisation_family(new.kind)) then
        raise exception 'an organisation stays what it is' using errcode = '23514', constraint = 'organisation_kind_fixed';
    end if;
    if new.kind = 'CITY_DEPARTMENT' and exists (
            select 1 from organisation_version v where v.kind = 'CITY_DEPARTMENT' and v.organisation_id <> new.organisation_id
            and daterange(v.valid_from, v.valid_to, '[]') && daterange(new.valid_from, new.valid_to, '[]')) then
        raise exception 'there is one department at a time' using errcode = '23514', constraint = 'organisation_one_department';
    end if;
    return null;
end $$;
create constraint trigger organisation_kind_of_a_new_one after insert on organisation_version deferrable initially deferred
    for each row execute function organisation_kind_fits();
create constraint trigger organisation_kind_changed after update on organisation_version deferrable initially deferred
    for each row when (old.kind <> new.kind or (new.kind = 'CITY_DEPARTMENT' and (old.valid_from, old.valid_to) is distinct from (new.valid_from, new.valid_to)))
    execute function organisation_kind_fits();

-- Whoever stands above is there, and is no school.
create or replace function organisation_parent_is_there() returns trigger
    language plpgsql security definer set search_path = public
    as $$
declare
    under_a_school boolean;
begin
    select up.school into under_a_school from (
            select v.parent_id as up, v.valid_from, v.valid_to from organisation_version v where v.id = new.id
            union all
            select v.professional_parent_id, v.valid_from, v.valid_to from organisation_version v where v.id = new.id
            union all
            select v.parent_id, v.valid_from, v.valid_to from organisation_version v where v.parent_id = new.organisation_id
            union all
            select v.professional_parent_id, v.valid_from, v.valid_to from organisation_version v
            where v.professional_parent_id = new.organisation_id) child
        cross join lateral (
            select coalesce(bool_or(p.kind = 'SCHOOL'), false) as school,
                   coalesce(bool_or(daterange(p.valid_from, p.valid_to, '[]') && daterange(child.valid_from, child.valid_to, '[]')), false) as there
            from organisation_version p where p.organisation_id = child.up) up
        where child.up is not null and (up.school or not up.there) limit 1;
    if under_a_school then
        raise exception 'nobody stands under a school' using errcode = '23514', constraint = 'organisation_parent_no_school';
    elsif found then
        raise exception 'a parent is there while somebody stands under it' using errcode = '23514', constraint = 'organisation_parent_is_there';
    end if;
    return null;
end $$;

-- Nobody is led by those that they lead, at any time.
create function organisation_professional_line() returns trigger
    language plpgsql security definer set search_path = public
    as $$
begin
    if exists (
        with recursive up as (
            select v.professional_parent_id as id, coalesce(v.valid_from, '-infinity') as from_day, coalesce(v.valid_to, 'infinity') as to_day
            from organisation_version v where v.id = new.id and v.professional_parent_id is not null
            union
            select v.professional_parent_id, greatest(up.from_day, coalesce(v.valid_from, '-infinity')), least(up.to_day, coalesce(v.valid_to, 'infinity'))
            from up join organisation_version v on v.organisation_id = up.id and v.professional_parent_id is not null
                and coalesce(v.valid_from, '-infinity') <= up.to_day and coalesce(v.valid_to, 'infinity') >= up.from_day
        ) select 1 from up where up.id = new.organisation_id) then
        raise exception 'an organisation would be led by those that it leads'
            using errcode = '23514', constraint = 'organisation_professional_no_cycle';
    end if;
    return null;
end $$;
create constraint trigger organisation_professional_line after insert or update on organisation_version deferrable initially deferred
    for each row when (new.professional_parent_id is not null) execute function organisation_professional_line();

revoke execute on function organisation_kind_fits, organisation_professional_line from public;
