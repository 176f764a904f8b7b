-- The joint plan of a pairing for a school year: one sheet, edited by both, agreed by both, approved above.

create table activity_plan (
    id uuid primary key,
    version int not null default 0,
    pairing_id uuid not null references pairing,
    school_year text not null references school_year,
    status text not null check (status in ('DRAFT', 'AGREED', 'SUBMITTED', 'APPROVED', 'RETURNED')),
    first_agreed_by text,
    first_agreed_name text,
    first_agreed_at timestamptz,
    second_agreed_by text,
    second_agreed_name text,
    second_agreed_at timestamptz,
    submitted_by text,
    submitted_name text,
    submitted_at timestamptz,
    return_comment text,
    drafted_on date not null,
    constraint activity_plan_one_a_year unique (pairing_id, school_year),
    constraint activity_plan_agreed check (status in ('DRAFT', 'RETURNED') or (first_agreed_by is not null and second_agreed_by is not null)),
    constraint activity_plan_submitted check (status not in ('SUBMITTED', 'APPROVED') or submitted_by is not null)
);

create table plan_line (
    id uuid primary key,
    plan_id uuid not null references activity_plan,
    position int not null,
    kind text not null,
    organising_level text not null check (organising_level in ('CITY', 'UNIT', 'SCHOOL')),
    levels text[] not null,
    themes text[] not null,
    title text not null,
    -- The first day of the planned month, or the planned day itself when has_day.
    planned_for date,
    has_day boolean not null default false,
    host_id uuid not null references organisation,
    expected_participants int check (expected_participants >= 0),
    minutes int check (minutes between 1 and 10080),
    means text,
    responsible text
);
create index plan_line_of_plan on plan_line (plan_id, position, id);

-- Whose approval a submitted plan needs: the distinct superiors of the two parties on that day.
create table plan_approval (
    plan_id uuid not null references activity_plan,
    superior_id uuid not null references organisation,
    approved_by text,
    approved_name text,
    approved_at timestamptz,
    primary key (plan_id, superior_id)
);
create index plan_approval_waiting on plan_approval (superior_id) where approved_by is null;

grant select, insert, update on activity_plan to ${service_role};
grant select, insert, update, delete on plan_line, plan_approval to ${service_role};
