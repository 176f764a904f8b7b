-- The record of one joint activity, and what it stood as on every day.

create table session_report (
    id uuid primary key,
    version int not null default 0,
    status text not null check (status in ('PLANNED', 'HELD', 'CONFIRMED', 'RETURNED', 'CANCELLED')),
    school_year text not null references school_year,
    date date not null,
    organising_level text not null check (organising_level in ('CITY', 'UNIT', 'SCHOOL')),
    kind text not null check (kind in ('THEMATIC_SESSION', 'EXCHANGE', 'TRAINING', 'MODEL_LESSON', 'TEACHER_DEPLOYMENT',
        'REMOTE_TEACHING', 'PUPIL_VISIT', 'CULTURE_ARTS', 'SPORTS', 'SUPPORT_EVENT', 'COMMUNICATION')),
    mode text not null check (mode in ('IN_PERSON', 'ONLINE', 'HYBRID')),
    levels text[] not null check (cardinality(levels) > 0),
    themes text[] not null,
    title text not null check (length(title) between 1 and 300),
    umbrella text,
    place text,
    minutes int check (minutes between 1 and 10080),
    managers int check (managers >= 0),
    teachers int check (teachers >= 0),
    staff int check (staff >= 0),
    pupils int check (pupils >= 0),
    note text,
    plan_line_id uuid references plan_line on delete set null,
    reported_on date,
    reported_by text,
    reported_name text,
    cancel_reason text check (cancel_reason in ('WEATHER', 'HEALTH', 'SCHEDULE', 'OTHER')),
    return_comment text,
    created_by text not null,
    created_on date not null,
    constraint session_report_reported check (status in ('PLANNED', 'CANCELLED') or reported_on is not null),
    constraint session_report_attendance check (status in ('PLANNED', 'CANCELLED')
        or (minutes is not null and managers is not null and teachers is not null and staff is not null and pupils is not null)),
    constraint session_report_cancelled check ((status = 'CANCELLED') = (cancel_reason is not null))
);
create index session_report_by_date on session_report (date desc, id);
create index session_report_plan_line on session_report (plan_line_id) where plan_line_id is not null;

create table session_party (
    session_id uuid not null references session_report,
    organisation_id uuid not null references organisation,
    role text not null check (role in ('HOST', 'PARTNER')),
    position int not null,
    confirmed_on date,
    confirmed_by text,
    confirmed_name text,
    primary key (session_id, organisation_id),
    check (role = 'PARTNER' or confirmed_on is null)
);
create unique index session_party_one_host on session_party (session_id) where role = 'HOST';
create index session_party_of on session_party (organisation_id, session_id);

-- What a session stood as from a day on (until the day before to_day), with everything that is counted of it.
-- A row is never changed but to be closed: a past day's answer stays as it was.
create table session_standing (
    id uuid primary key,
    session_id uuid not null references session_report,
    standing text not null check (standing in ('COUNTED', 'UNCONFIRMED')),
    from_day date not null,
    to_day date,
    school_year text not null,
    date date not null,
    organising_level text not null,
    kind text not null,
    mode text not null,
    levels text[] not null,
    themes text[] not null,
    minutes int not null,
    managers int not null,
    teachers int not null,
    staff int not null,
    pupils int not null,
    parties uuid[] not null,
    check (from_day <= to_day),
    constraint session_standing_no_overlap
        exclude using gist (session_id with =, daterange(from_day, to_day, '[)') with &&) deferrable initially deferred
);
create index session_standing_figures on session_standing (school_year, standing, kind, from_day);
create index session_standing_parties on session_standing using gin (parties);

-- Two sides at least, one of them the host; a counted one has a partner's word, and the host's own is never one.
create function session_report_sides() returns trigger
    language plpgsql set search_path = public
    as $$
declare
    hosts int; partners int; confirmed int; state text;
begin
    select s.status, count(*) filter (where p.role = 'HOST'), count(*) filter (where p.role = 'PARTNER'),
           count(*) filter (where p.confirmed_on is not null)
    into state, hosts, partners, confirmed
    from session_report s left join session_party p on p.session_id = s.id where s.id = new.id group by s.status;
    if hosts <> 1 or partners < 1 then
        raise exception 'a session has a host and a partner' using errcode = '23514', constraint = 'session_report_sides';
    end if;
    if (state = 'CONFIRMED') <> (confirmed > 0) then
        raise exception 'a session is confirmed by a partner''s word' using errcode = '23514', constraint = 'session_report_confirmed';
    end if;
    return null;
end $$;
create constraint trigger session_report_sides after insert or update on session_report
    deferrable initially deferred for each row execute function session_report_sides();

grant select, insert, update on session_report to ${service_role};
grant select, insert, update, delete on session_party to ${service_role};
grant select, insert, update (to_day) on session_standing to ${service_role};
