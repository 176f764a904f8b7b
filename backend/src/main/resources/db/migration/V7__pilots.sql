-- Ten pilot schools of a unit in a phase. The quota holds by keys, constraints and triggers alone, whoever writes:
--   every selection gets all slots of its phase when it is made (trigger), a slot refers to a slot of the phase (key), slots are never
--   made or deleted by the service (no right), a school stands once (unique), and a submitted or approved selection has no empty slot
--   (the slot carries its selection's status by a cascading key, and a check reads it). What is approved stays approved, and its unit
--   and phase are for good. Who held a slot when follows from the slots by a trigger: the service may only read it.

create table pilot_selection (
    id uuid primary key,
    version int not null default 0,
    unit_id uuid not null references organisation,
    phase_id uuid not null references phase,
    status text not null check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED')),
    submitted_by text,
    submitted_name text,
    submitted_on date,
    approved_on date,
    return_comment text,
    drafted_on date not null,
    constraint pilot_selection_one_a_phase unique (unit_id, phase_id),
    unique (id, phase_id),
    unique (id, status),
    constraint pilot_selection_submitted check (status in ('DRAFT', 'RETURNED') or (submitted_by is not null and submitted_on is not null)),
    constraint pilot_selection_approved check ((status = 'APPROVED') = (approved_on is not null))
);
create index pilot_selection_waiting on pilot_selection (status, drafted_on) where status <> 'APPROVED';

create table pilot_slot (
    selection_id uuid not null,
    phase_id uuid not null,
    level text not null,
    position int not null,
    selection_status text not null,
    school_id uuid references organisation,
    since date,
    -- Why the school before was replaced.
    reason text check (length(reason) between 1 and 1000),
    primary key (selection_id, level, position),
    foreign key (phase_id, level, position) references phase_slot,
    foreign key (selection_id, phase_id) references pilot_selection (id, phase_id),
    foreign key (selection_id, selection_status) references pilot_selection (id, status) on update cascade,
    constraint pilot_slot_filled check (selection_status in ('DRAFT', 'RETURNED') or school_id is not null),
    constraint pilot_slot_school_once unique (selection_id, school_id) deferrable initially deferred,
    constraint pilot_slot_since check ((school_id is null) = (since is null))
);
create index pilot_slot_school on pilot_slot (school_id) where school_id is not null;

-- Who held a slot of an approved selection, and when (until the day before to_day); at no time does a school hold two.
create table pilot_tenure (
    id uuid primary key,
    selection_id uuid not null,
    level text not null,
    position int not null,
    school_id uuid not null references organisation,
    from_day date not null,
    to_day date,
    reason text,
    foreign key (selection_id, level, position) references pilot_slot,
    constraint pilot_tenure_period check (from_day <= to_day),
    constraint pilot_tenure_no_overlap
        exclude using gist (selection_id with =, level with =, position with =, daterange(from_day, to_day, '[)') with &&)
        deferrable initially deferred,
    constraint pilot_tenure_school_once
        exclude using gist (selection_id with =, school_id with =, daterange(from_day, to_day, '[)') with &&)
        deferrable initially deferred
);
create index pilot_tenure_school on pilot_tenure (school_id);
create index pilot_tenure_slot on pilot_tenure (selection_id, level, position);

create function pilot_selection_made() returns trigger
    language plpgsql security definer set search_path = public
    as $$
begin
    insert into pilot_slot (selection_id, phase_id, level, position, selection_status)
    select new.id, s.phase_id, s.level, s.position, new.status from phase_slot s where s.phase_id = new.phase_id;
    return null;
end $$;
create trigger pilot_selection_made after insert on pilot_selection for each row execute function pilot_selection_made();

-- An approved selection changes by replacement of a school alone.
create function pilot_selection_stays() returns trigger
    language plpgsql set search_path = public
    as $$
begin
    if old.status = 'APPROVED' and (new.status, new.approved_on) is distinct from (old.status, old.approved_on) then
        raise exception 'an approved selection stays approved' using errcode = '23514', constraint = 'pilot_selection_stays';
    end if;
    return new;
end $$;
create trigger pilot_selection_stays before update on pilot_selection for each row execute function pilot_selection_stays();

-- A pilot is a public school of that unit that teaches the slot's level, on the day it takes the slot, and anew on the day of
-- submission and of approval. What an ended unit has selected is frozen, because no school is below it any more.
create function pilot_slot_fits() returns trigger
    language plpgsql set search_path = public
    as $$
declare
    selection pilot_selection; day date;
begin
    if new.school_id is null then
        new.reason := null;
        return new;
    end if;
    select * into selection from pilot_selection s where s.id = new.selection_id;
    if new.selection_status = 'APPROVED' and old.selection_status <> 'APPROVED' then
        new.since := greatest(new.since, selection.approved_on);
    elsif new.selection_status = 'APPROVED' and new.school_id <> old.school_id and new.reason is null then
        raise exception 'a replacement has a reason' using errcode = '23514', constraint = 'pilot_slot_reason';
    elsif new.selection_status = 'APPROVED' and new.school_id = old.school_id and new.since is distinct from old.since then
        raise exception 'when a school took its slot is history' using errcode = '23514', constraint = 'pilot_slot_history';
    end if;
    if new.school_id is not distinct from old.school_id and new.since is not distinct from old.since
            and new.selection_status = old.selection_status then
        return new;
    end if;
    day := greatest(new.since, case new.selection_status when 'SUBMITTED' then selection.submitted_on when 'APPROVED' then selection.approved_on end);
    -- Whoever changes the school at the same time waits for us, or we for them.
    perform 1 from organisation o where o.id in (new.school_id, selection.unit_id) order by o.id for share;
    if not exists (select 1 from version_on(new.school_id, day) v join version_on(selection.unit_id, day) u on u.organisation_id = v.parent_id
                   where v.kind = 'SCHOOL' and v.ownership = 'PUBLIC' and new.level = any (v.levels)) then
        raise exception 'the school does not fit the slot' using errcode = '23514', constraint = 'pilot_slot_fits';
    end if;
    return new;
end $$;
create trigger pilot_slot_fits before update on pilot_slot for each row execute function pilot_slot_fits();

-- The first holder from the day of approval, each next one from the day it takes over.
create function pilot_tenure_follows() returns trigger
    language plpgsql security definer set search_path = public
    as $$
begin
    if new.selection_status <> 'APPROVED' or (old.selection_status = 'APPROVED' and new.school_id = old.school_id) then
        return null;
    end if;
    update pilot_tenure set to_day = new.since, reason = new.reason
    where selection_id = new.selection_id and level = new.level and position = new.position and to_day is null;
    insert into pilot_tenure (id, selection_id, level, position, school_id, from_day)
    values (uuidv7(), new.selection_id, new.level, new.position, new.school_id, new.since);
    return null;
end $$;
create trigger pilot_tenure_follows after update on pilot_slot for each row execute function pilot_tenure_follows();

-- A pilot school closes only when, in the same transaction, another took its place or its unit ended too.
create function pilot_school_stays_open() returns trigger
    language plpgsql security definer set search_path = public
    as $$
declare
    last_day date;
begin
    perform 1 from organisation o where o.id = new.organisation_id for no key update;
    select max(coalesce(v.valid_to, 'infinity')) into last_day from organisation_version v where v.organisation_id = new.organisation_id;
    if last_day < 'infinity' and exists (
            select 1 from pilot_slot p join pilot_selection s on s.id = p.selection_id
            where p.school_id = new.organisation_id and s.status = 'APPROVED'
            and exists (select 1 from version_on(s.unit_id, last_day + 1))) then
        raise exception 'a pilot school is replaced before it closes' using errcode = '23514', constraint = 'pilot_school_stays_open';
    end if;
    return null;
end $$;
create constraint trigger pilot_school_stays_open after insert or update on organisation_version
    deferrable initially deferred for each row when (new.valid_to is not null) execute function pilot_school_stays_open();

grant select, insert on pilot_selection to ${service_role};
grant update (version, status, submitted_by, submitted_name, submitted_on, approved_on, return_comment) on pilot_selection to ${service_role};
grant select, update (school_id, since, reason) on pilot_slot to ${service_role};
grant select on pilot_tenure to ${service_role};
