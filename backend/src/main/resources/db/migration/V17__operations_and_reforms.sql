-- Long work, told of while it runs; and the reform of the map of units as a record: its files, what they would do, what they did.

create table operation (
    id uuid primary key,
    kind text not null,
    status text not null check (status in ('RUNNING', 'SUCCEEDED', 'FAILED')),
    -- What must not run twice at once has the same word here; null: it may.
    alone text,
    step text not null,
    done int not null default 0,
    total int not null default 0,
    started_at timestamptz not null default now(),
    ended_at timestamptz,
    person_id text not null,
    person_name text not null,
    record text not null,
    -- Why it failed: a problem's code and what fills its sentence.
    code text,
    arguments jsonb not null default '[]',
    constraint operation_ended check ((status = 'RUNNING') = (ended_at is null)),
    constraint operation_failed check ((status = 'FAILED') = (code is not null))
);
create unique index operation_alone on operation (alone) where status = 'RUNNING';
create index operation_started on operation (started_at, id);
create index operation_of_person on operation (person_id, started_at);

create table reform (
    id uuid primary key,
    version int not null default 0,
    on_day date not null,
    title text not null constraint reform_title_length check (length(title) between 1 and 300),
    deciding_document text check (length(deciding_document) between 1 and 300),
    status text not null check (status in ('DRAFT', 'PREVIEWED', 'APPLIED', 'DISCARDED')),
    operation_id uuid references operation,
    previewed_at timestamptz,
    applied_at timestamptz,
    created_at timestamptz not null,
    -- Every change of it, of a file too, moves it: so every change is a new version of the whole.
    changed_at timestamptz not null,
    constraint reform_applied check ((status = 'APPLIED') = (applied_at is not null)),
    constraint reform_previewed check (status <> 'PREVIEWED' or previewed_at is not null)
);
create index reform_day on reform (on_day, id);

create table reform_file (
    reform_id uuid not null references reform,
    part text not null check (part in ('units', 'successions', 'schools')),
    name text check (length(name) between 1 and 200),
    workbook boolean not null,
    size int not null,
    sha256 bytea not null,
    row_count int not null,
    sent_at timestamptz not null,
    primary key (reform_id, part)
);

-- The bytes of a file. The trail tells of the file and its fingerprint, not of every byte.
create table reform_content (
    reform_id uuid not null,
    part text not null,
    content bytea not null,
    primary key (reform_id, part),
    foreign key (reform_id, part) references reform_file on delete cascade
);

-- What the last preview found, or the application did: derived from the files and the state, so no trail tells of it.
create table reform_outcome (
    reform_id uuid primary key references reform,
    -- What the state was that it was found on: counts and versions, as a fingerprint.
    base text not null,
    -- The summary of each part, in either language.
    parts jsonb not null,
    counts jsonb not null
);

create table reform_effect (
    id uuid primary key default uuidv7(),
    reform_id uuid not null references reform,
    position int not null,
    subject text not null,
    effect text not null,
    organisation_id uuid not null,
    organisation jsonb not null,
    counterpart jsonb,
    collection text,
    record_id uuid,
    before text,
    after text,
    from_parent jsonb,
    to_parent jsonb,
    successors jsonb not null,
    -- The codes of the units it concerns, and of the organisation itself.
    units text[] not null,
    search_text text not null
);
create index reform_effect_of on reform_effect (reform_id, position, id);
create index reform_effect_organisation on reform_effect (organisation_id, reform_id);
create index reform_effect_record on reform_effect (record_id, reform_id) where record_id is not null;
create index reform_effect_units on reform_effect using gin (units);

create table reform_suggestion (
    id uuid primary key default uuidv7(),
    reform_id uuid not null references reform,
    pairing_id uuid not null references pairing,
    first jsonb not null,
    second jsonb not null,
    weight int not null,
    units text[] not null
);
create index reform_suggestion_of on reform_suggestion (reform_id, weight, id);

-- Who was moved from an ended unit to one that took over. Who it is, Keycloak knows.
create table reform_move (
    reform_id uuid not null references reform,
    person_id text not null check (length(person_id) between 1 and 60),
    from_id uuid not null references organisation,
    to_id uuid not null references organisation,
    moved_at timestamptz not null,
    primary key (reform_id, person_id, from_id, to_id)
);
create index reform_move_from on reform_move (from_id);

-- A pairing of successors goes on with one that the reform ended.
alter table pairing
    add column succeeds_id uuid references pairing,
    add constraint pairing_succeeds check (succeeds_id is null or (kind = 'UNIT' and succeeds_id <> id));
create index pairing_succeeds on pairing (succeeds_id) where succeeds_id is not null;
create function pairing_succeeds_an_ended_one() returns trigger
    language plpgsql set search_path = public
    as $$
begin
    if not exists (select 1 from pairing o where o.id = new.succeeds_id and o.kind = 'UNIT' and o.status = 'ENDED' and o.end_reason = 'REFORM') then
        raise exception 'what it goes on with has ended with the reform' using errcode = '23514', constraint = 'pairing_succeeds_an_ended_one';
    end if;
    return new;
end $$;
create trigger pairing_succeeds_an_ended_one before insert or update of succeeds_id on pairing
    for each row when (new.succeeds_id is not null) execute function pairing_succeeds_an_ended_one();

grant select, insert, update on operation, reform, reform_file, reform_outcome to ${service_role};
grant delete on reform_file, reform_outcome to ${service_role};
grant select, insert, update, delete on reform_content to ${service_role};
grant select, insert, delete on reform_effect, reform_suggestion to ${service_role};
grant select, insert on reform_move to ${service_role};

select audit_attach('reform', 'reforms', 'id');
select audit_attach('reform_file', 'reforms', 'reform_id', 'files', '{part}');
select audit_attach('reform_move', 'reforms', 'reform_id', 'moves', '{person_id}');
