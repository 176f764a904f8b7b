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
    -- Every change of the sheet, of a line too, moves it: so every change is a new version of the whole.
    changed_at timestamptz not null,
    constraint activity_plan_one_a_year unique (pairing_id, school_year),
    constraint activity_plan_agreed check (status in ('DRAFT', 'RETURNED') or (first_agreed_by is not null and second_agreed_by is not null)),
    constraint activity_plan_submitted check (status not in ('SUBMITTED', 'APPROVED') or submitted_by is not null),
    constraint activity_plan_two_people check (first_agreed_by <> second_agreed_by)
);
create index activity_plan_waiting on activity_plan (status) where status <> 'APPROVED';

create table plan_line (
    id uuid primary key,
    plan_id uuid not null references activity_plan,
    position int not null,
    kind text not null check (kind in ('THEMATIC_SESSION', 'EXCHANGE', 'TRAINING', 'MODEL_LESSON', 'TEACHER_DEPLOYMENT',
        'REMOTE_TEACHING', 'PUPIL_VISIT', 'CULTURE_ARTS', 'SPORTS', 'SUPPORT_EVENT', 'COMMUNICATION')),
    organising_level text not null check (organising_level in ('CITY', 'UNIT', 'SCHOOL')),
    levels text[] not null,
    themes text[] not null,
    title text not null check (length(title) between 1 and 300),
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
    -- Whose superior it was: should it end, that party's superior of the day takes its place.
    for_first boolean not null,
    for_second boolean not null,
    approved_by text,
    approved_name text,
    approved_at timestamptz,
    primary key (plan_id, superior_id),
    check (for_first or for_second)
);
create index plan_approval_waiting on plan_approval (superior_id) where approved_by is null;

-- An approved plan has the word of every superior, and of none by the person who submitted it.
create function activity_plan_approved() returns trigger
    language plpgsql set search_path = public
    as $$
begin
    if exists (select 1 from activity_plan a join plan_approval p on p.plan_id = a.id
               where a.id = new.id and a.status = 'APPROVED' and p.approved_by is null) then
        raise exception 'a superior has not approved' using errcode = '23514', constraint = 'activity_plan_all_approve';
    end if;
    if exists (select 1 from activity_plan a join plan_approval p on p.plan_id = a.id
               where a.id = new.id and p.approved_by = a.submitted_by) then
        raise exception 'nobody approves what they submitted' using errcode = '23514', constraint = 'activity_plan_own_submission';
    end if;
    return null;
end $$;
create constraint trigger activity_plan_approved after insert or update on activity_plan
    deferrable initially deferred for each row execute function activity_plan_approved();

-- One of the two hosts what they plan.
create function plan_line_host_is_party() returns trigger
    language plpgsql set search_path = public
    as $$
begin
    if not exists (select 1 from activity_plan a join pairing p on p.id = a.pairing_id
                   where a.id = new.plan_id and new.host_id in (p.first_id, p.second_id)) then
        raise exception 'a host is a party' using errcode = '23514', constraint = 'plan_line_host_is_party';
    end if;
    return new;
end $$;
create trigger plan_line_host_is_party before insert or update of host_id, plan_id on plan_line
    for each row execute function plan_line_host_is_party();

grant select, insert, update on activity_plan to ${service_role};
grant select, insert, update, delete on plan_line, plan_approval to ${service_role};
