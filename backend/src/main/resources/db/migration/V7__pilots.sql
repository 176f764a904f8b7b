-- Ten pilot schools of a unit in a phase. The quota holds by keys and constraints alone:
--   every selection gets all slots of its phase when it is made (trigger), a slot refers to a slot of the phase (key),
--   slots are never deleted (no right), a school stands once (unique), and a submitted or approved selection
--   has no empty slot (the slot carries its selection's status by a cascading key, and a check reads it).

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
    check (status in ('DRAFT', 'RETURNED') or submitted_by is not null),
    check ((status = 'APPROVED') = (approved_on is not null))
);

create table pilot_slot (
    selection_id uuid not null,
    phase_id uuid not null,
    level text not null,
    position int not null,
    selection_status text not null,
    school_id uuid references organisation,
    since date,
    primary key (selection_id, level, position),
    foreign key (phase_id, level, position) references phase_slot,
    foreign key (selection_id, phase_id) references pilot_selection (id, phase_id),
    foreign key (selection_id, selection_status) references pilot_selection (id, status) on update cascade,
    constraint pilot_slot_filled check (selection_status in ('DRAFT', 'RETURNED') or school_id is not null),
    constraint pilot_slot_school_once unique (selection_id, school_id) deferrable initially deferred,
    check ((school_id is null) = (since is null))
);

-- Who held a slot of an approved selection, and when (until the day before to_day).
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
    check (from_day <= to_day),
    constraint pilot_tenure_no_overlap
        exclude using gist (selection_id with =, level with =, position with =, daterange(from_day, to_day, '[)') with &&)
        deferrable initially deferred
);
create index pilot_tenure_school on pilot_tenure (school_id);

create function pilot_selection_made() returns trigger
    language plpgsql security definer set search_path = public
    as $$
begin
    insert into pilot_slot (selection_id, phase_id, level, position, selection_status)
    select new.id, s.phase_id, s.level, s.position, new.status from phase_slot s where s.phase_id = new.phase_id;
    return null;
end $$;
create trigger pilot_selection_made after insert on pilot_selection for each row execute function pilot_selection_made();

-- A pilot is a public school of that unit that teaches the slot's level, on the day it takes the slot.
create function pilot_slot_school_fits() returns trigger
    language plpgsql set search_path = public
    as $$
begin
    if new.school_id is not null and not exists (
        select 1 from version_on(new.school_id, new.since) v
        join pilot_selection s on s.id = new.selection_id
        where v.kind = 'SCHOOL' and v.ownership = 'PUBLIC' and v.parent_id = s.unit_id and new.level = any (v.levels)) then
        raise exception 'the school does not fit the slot' using errcode = '23514', constraint = 'pilot_slot_school_fits';
    end if;
    return new;
end $$;
create trigger pilot_slot_school_fits before update of school_id, since on pilot_slot
    for each row when (new.school_id is distinct from old.school_id) execute function pilot_slot_school_fits();

grant select, insert, update on pilot_selection to ${service_role};
grant select, update (school_id, since) on pilot_slot to ${service_role};
grant select, insert, update (to_day, reason) on pilot_tenure to ${service_role};
