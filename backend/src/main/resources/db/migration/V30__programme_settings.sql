-- The programme's settings are changed by people: phases with their quotas and the kinds of units that take part, school years, themes. And
-- what is planned of a measure (target), and what was said of it before there was a system (reported figure).

alter table phase
    add column version int not null default 0,
    add column unit_kinds text[] not null default array['DISTRICT_OFFICE', 'COMMUNE'],
    -- Whether a person has said it last: a file restates only what files have said.
    add column by_hand boolean not null default false,
    add constraint phase_unit_kinds check (cardinality(unit_kinds) > 0 and unit_kinds <@ array['DISTRICT_OFFICE', 'COMMUNE', 'CLUSTER']);
alter table phase rename constraint phase_code_key to phase_code_once;
alter table phase rename constraint phase_check to phase_period;
-- Judged when all of a change is said: the border between two may move.
alter table phase
    drop constraint phase_programme_id_daterange_excl,
    add constraint phase_no_overlap exclude using gist (programme_id with =, daterange(starts_on, ends_on, '[]') with &&) deferrable initially deferred;

alter table school_year
    add column id uuid not null default uuidv7() unique,
    add column version int not null default 0,
    add column by_hand boolean not null default false,
    -- "2026-2027" begins in 2026 and ends in 2027.
    add constraint school_year_of_its_days check (
        split_part(code, '-', 1)::int = extract(year from starts_on) and split_part(code, '-', 2)::int = extract(year from ends_on)
        and extract(year from ends_on) = extract(year from starts_on) + 1);
alter table school_year rename constraint school_year_pkey to school_year_code_once;
alter table school_year rename constraint school_year_check to school_year_period;
alter table school_year
    drop constraint school_year_daterange_excl,
    add constraint school_year_no_overlap exclude using gist (daterange(starts_on, ends_on, '[]') with &&) deferrable initially deferred;

alter table theme
    add column id uuid not null default uuidv7() unique,
    add column version int not null default 0,
    add column by_hand boolean not null default false,
    -- Records name it for good; it is only no longer offered.
    add column retired boolean not null default false,
    -- Several may be moved one after the other: of the same place, the code decides.
    drop constraint theme_position_key,
    add constraint theme_position check (position > 0);
alter table theme rename constraint theme_pkey to theme_code_once;

-- What a quota becomes, the drafts of the phase become too. A selection that was submitted or approved has no slot less (its slots refer to
-- the phase's) and no empty one more (pilot_slot_filled): under it a quota cannot change, whoever is faster.
alter table pilot_slot rename constraint pilot_slot_phase_id_level_position_fkey to pilot_slot_of_phase;
alter table pilot_slot rename constraint pilot_slot_selection_id_selection_status_fkey to pilot_slot_of_state;

create function phase_slot_made() returns trigger
    language plpgsql security definer set search_path = public
    as $$
begin
    -- Whoever begins a selection of the phase at the same time waits for us, or we for them.
    perform 1 from phase p where p.id = new.phase_id for update;
    insert into pilot_slot (selection_id, phase_id, level, position, selection_status)
    select s.id, s.phase_id, new.level, new.position, s.status from pilot_selection s where s.phase_id = new.phase_id;
    return null;
end $$;
create trigger phase_slot_made after insert on phase_slot for each row execute function phase_slot_made();

create function phase_slot_removed() returns trigger
    language plpgsql security definer set search_path = public
    as $$
begin
    perform 1 from phase p where p.id = old.phase_id for update;
    delete from pilot_slot s where s.phase_id = old.phase_id and s.level = old.level and s.position = old.position
        and s.selection_status in ('DRAFT', 'RETURNED');
    return old;
end $$;
create trigger phase_slot_removed before delete on phase_slot for each row execute function phase_slot_removed();

-- The parameters are canonical: names in order, the values of each in order; what a measure's question says anyhow is not among them.
create table target (
    id uuid primary key,
    version int not null default 0,
    measure text not null,
    parameters text not null check (length(parameters) <= 500),
    scope_id uuid not null references organisation,
    school_year text not null references school_year,
    value bigint not null constraint target_value check (value > 0),
    by_hand boolean not null default false,
    constraint target_once unique (measure, parameters, scope_id, school_year)
);

create table reported_figure (
    id uuid primary key,
    version int not null default 0,
    measure text not null,
    parameters text not null check (length(parameters) <= 500),
    scope_id uuid not null references organisation,
    from_day date not null,
    to_day date not null,
    value bigint not null constraint reported_figure_value check (value > 0),
    qualifier text not null check (qualifier in ('EXACT', 'OVER', 'NEARLY')),
    source text not null check (length(source) between 1 and 300),
    by_hand boolean not null default false,
    constraint reported_figure_period check (from_day <= to_day),
    constraint reported_figure_once unique (measure, parameters, scope_id, from_day, to_day, source)
);

grant insert on phase, school_year, theme to ${service_role};
grant update (version, name, starts_on, ends_on, unit_kinds, by_hand) on phase to ${service_role};
grant update (version, starts_on, ends_on, by_hand) on school_year to ${service_role};
grant update (version, name_vi, name_en, position, retired, by_hand) on theme to ${service_role};
grant insert, delete on phase_slot to ${service_role};
grant select, insert, update, delete on target, reported_figure to ${service_role};

-- School years and themes have had no id so far; their trail follows them by it from now on.
do $$
declare
    audited text; event text;
begin
    foreach audited in array array['school_year', 'theme'] loop
        foreach event in array array['insert', 'update', 'delete', 'truncate'] loop
            execute format('drop trigger audit_%s on %I', event, audited);
        end loop;
    end loop;
    perform audit_attach('school_year', 'school-years', 'id', '', '{code}');
    perform audit_attach('theme', 'themes', 'id', '', '{code}');
    perform audit_attach('target', 'targets', 'id');
    perform audit_attach('reported_figure', 'reported-figures', 'id');
end $$;
