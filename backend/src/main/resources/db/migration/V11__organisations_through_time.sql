-- What the periods of organisations and their successions must keep to, whoever writes them: a service, a file, the reform.

-- Changes of the tree take turns from their first row on (derive_ancestors would have them wait only after it): of two that want one code,
-- the second is told so, and neither waits for the other for ever.
create function organisations_take_turns() returns trigger
    language plpgsql security definer set search_path = public
    as $$ begin perform pg_advisory_xact_lock(hashtext('organisation_ancestor')); return null; end $$;
create trigger organisations_take_turns before insert or update on organisation_version
    for each statement execute function organisations_take_turns();

alter table succession
    add column former_communes int check (former_communes > 0),
    add column deciding_document text check (length(deciding_document) between 1 and 300);
create index succession_on on succession (on_day, id);

create index organisation_version_members on organisation_version (professional_parent_id) where professional_parent_id is not null;

-- Under somebody who is never there one cannot stand. A parent may end before the child that it is left with: whose children are moved by
-- a file of their own is without a living superior in between, and that is told, not forbidden.
create function organisation_parent_is_there() returns trigger
    language plpgsql security definer set search_path = public
    as $$
begin
    if exists (select 1 from organisation_version v cross join lateral (values (v.parent_id), (v.professional_parent_id)) up (id)
               where (v.id = new.id or v.parent_id = new.organisation_id or v.professional_parent_id = new.organisation_id) and up.id is not null
               and not exists (select 1 from organisation_version p where p.organisation_id = up.id
                               and daterange(p.valid_from, p.valid_to, '[]') && daterange(v.valid_from, v.valid_to, '[]'))) then
        raise exception 'a parent is there while somebody stands under it' using errcode = '23514', constraint = 'organisation_parent_is_there';
    end if;
    return null;
end $$;
-- A new version of an organisation takes no day from those under it; what ends, or stands under somebody, is looked at.
create constraint trigger organisation_parent_is_there after insert or update on organisation_version deferrable initially deferred
    for each row when (new.parent_id is not null or new.professional_parent_id is not null or new.valid_to is not null)
    execute function organisation_parent_is_there();

-- On the day of a succession the successor is there, and on the day before it the predecessor was.
create function succession_fits(successions uuid[], organisations uuid[]) returns void
    language plpgsql security definer set search_path = public
    as $$
begin
    if exists (select 1 from succession s where (s.id = any (successions) or s.from_id = any (organisations) or s.to_id = any (organisations))
               and (not exists (select 1 from version_on(s.to_id, s.on_day)) or not exists (select 1 from version_on(s.from_id, s.on_day - 1)))) then
        raise exception 'a succession is between those who are there' using errcode = '23514', constraint = 'succession_fits';
    end if;
end $$;
create function succession_made() returns trigger
    language plpgsql security definer set search_path = public
    as $$ begin perform succession_fits(array [new.id], '{}'); return null; end $$;
create constraint trigger succession_made after insert or update on succession deferrable initially deferred
    for each row execute function succession_made();
create function succession_stays_fit() returns trigger
    language plpgsql security definer set search_path = public
    as $$ begin perform succession_fits('{}', array [new.organisation_id]); return null; end $$;
create constraint trigger succession_stays_fit after update on organisation_version deferrable initially deferred
    for each row when ((old.valid_from, old.valid_to) is distinct from (new.valid_from, new.valid_to)) execute function succession_stays_fit();

-- What a unit or school says of itself for a school year. Pupils are a number and how exact it is, never a person.
create table organisation_profile (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    school_year text not null constraint organisation_profile_school_year references school_year,
    pupils int check (pupils >= 0),
    pupils_qualifier text check (pupils_qualifier in ('EXACT', 'OVER', 'NEARLY')),
    ethnic_minority_percent numeric(4, 1) check (ethnic_minority_percent between 0 and 100),
    classrooms int check (classrooms >= 0),
    computer_rooms int check (computer_rooms >= 0),
    library_rooms int check (library_rooms >= 0),
    note text check (length(note) between 1 and 2000),
    constraint organisation_profile_one_a_year unique (organisation_id, school_year),
    constraint organisation_profile_pupils check ((pupils is null) = (pupils_qualifier is null))
);
create index organisation_profile_year on organisation_profile (school_year, id);

-- The share of ethnic minorities is told of a unit as a whole, never of a single school.
create function organisation_profile_fits() returns trigger
    language plpgsql set search_path = public
    as $$
begin
    if new.ethnic_minority_percent is not null
            and exists (select 1 from organisation_version v where v.organisation_id = new.organisation_id and v.kind = 'SCHOOL') then
        raise exception 'a school tells no share of ethnic minorities'
            using errcode = '23514', constraint = 'organisation_profile_minority_of_unit';
    end if;
    return new;
end $$;
create trigger organisation_profile_fits before insert or update on organisation_profile
    for each row execute function organisation_profile_fits();

select audit_attach('organisation_profile', 'organisations', 'organisation_id', 'profiles', '{school_year}');

revoke execute on function organisations_take_turns, organisation_parent_is_there, succession_fits, succession_made, succession_stays_fit from public;
-- A succession that was a mistake goes with the end that it made.
grant update, delete on succession to ${service_role};
grant select, insert, update on organisation_profile to ${service_role};
