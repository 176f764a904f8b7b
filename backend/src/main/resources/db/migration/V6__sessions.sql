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
    levels text[] not null check (cardinality(levels) > 0
        and levels <@ array ['PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY', 'CONTINUING']),
    themes text[] not null,
    title text not null check (length(title) between 1 and 300 and title is nfc normalized),
    umbrella text check (length(umbrella) <= 300),
    place text check (length(place) <= 300),
    minutes int check (minutes between 1 and 10080),
    managers int check (managers between 0 and 100000),
    teachers int check (teachers between 0 and 100000),
    staff int check (staff between 0 and 100000),
    pupils int check (pupils between 0 and 100000),
    note text check (length(note) <= 2000),
    host_id uuid not null references organisation,
    -- The host and then the partners: what lists and figures search by. Held equal to session_partner by the trigger below.
    parties uuid[] not null,
    plan_line_id uuid references plan_line on delete set null,
    reported_on date,
    reported_by text,
    reported_name text,
    returned_on date,
    return_comment text,
    cancel_reason text check (cancel_reason in ('WEATHER', 'HEALTH', 'SCHEDULE', 'OTHER')),
    created_by text not null,
    created_on date not null,
    search_text text not null generated always as (fold(title || coalesce(' ' || umbrella, ''))) stored,
    constraint session_report_reported check (status in ('PLANNED', 'CANCELLED') or reported_on is not null),
    constraint session_report_attendance check (status in ('PLANNED', 'CANCELLED')
        or (minutes is not null and managers is not null and teachers is not null and staff is not null and pupils is not null)),
    constraint session_report_returned check (status <> 'RETURNED' or returned_on is not null),
    constraint session_report_cancelled check ((status = 'CANCELLED') = (cancel_reason is not null))
);
create index session_report_by_date on session_report (date desc, id desc);
create index session_report_parties on session_report using gin (parties);
create index session_report_plan_line on session_report (plan_line_id) where plan_line_id is not null;
create index session_report_awaiting_partner on session_report (reported_on) where status = 'HELD';
create index session_report_awaiting_host on session_report (host_id) where status in ('RETURNED', 'PLANNED');

create table session_partner (
    session_id uuid not null references session_report,
    position int not null,
    organisation_id uuid not null references organisation,
    confirmed_on date,
    confirmed_by text,
    confirmed_name text,
    primary key (session_id, position),
    constraint session_partner_once unique (session_id, organisation_id) deferrable initially deferred,
    check ((confirmed_on is null) = (confirmed_by is null) and (confirmed_on is null) = (confirmed_name is null))
);

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
create index session_standing_of on session_standing (session_id, from_day);
create index session_standing_figures on session_standing (school_year, standing, kind, from_day);
create index session_standing_parties on session_standing using gin (parties);

-- A host and at least one other party; a confirmed one has a partner's word; and what it stands as is what its status says.
-- A plan made while the tables are small must not be kept when an import has filled them.
create function session_report_sides() returns trigger
    language plpgsql set search_path = public set enable_seqscan = off
    as $$
declare
    report session_report; partners uuid[]; confirmed int; stands text;
begin
    select * into report from session_report s where s.id = new.id;
    select array_agg(p.organisation_id order by p.position), count(p.confirmed_on) into partners, confirmed
    from session_partner p where p.session_id = new.id;
    if partners is null or report.host_id = any (partners) or report.parties <> report.host_id || partners then
        raise exception 'a session has a host and a partner' using errcode = '23514', constraint = 'session_report_sides';
    end if;
    if (report.status = 'CONFIRMED') <> (confirmed > 0) then
        raise exception 'a session is confirmed by a partner''s word' using errcode = '23514', constraint = 'session_report_confirmed';
    end if;
    select t.standing into stands from session_standing t where t.session_id = new.id and t.to_day is null;
    if stands is distinct from (case
        when report.status = 'CONFIRMED' then 'COUNTED' when report.status in ('HELD', 'RETURNED') then 'UNCONFIRMED' end) then
        raise exception 'a session stands as its status says' using errcode = '23514', constraint = 'session_report_standing';
    end if;
    return null;
end $$;
create constraint trigger session_report_sides after insert or update on session_report
    deferrable initially deferred for each row execute function session_report_sides();

grant select, insert, update on session_report to ${service_role};
grant select, insert, update, delete on session_partner to ${service_role};
grant select, insert, update (to_day) on session_standing to ${service_role};
