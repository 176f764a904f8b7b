-- Support: what one side gave to another, and what it stood as on every day.

create table contribution (
    id uuid primary key,
    version int not null default 0,
    status text not null check (status in ('PLEDGED', 'DELIVERED', 'RECEIVED', 'RETURNED', 'WITHDRAWN')),
    school_year text not null references school_year,
    date date not null,
    kind text not null check (kind in ('BOOKS', 'SCHOLARSHIPS', 'EQUIPMENT', 'LEARNING_MATERIALS', 'CLOTHING', 'FOOD', 'FACILITIES', 'MONEY',
        'OTHER')),
    unit_of_measure text not null check (unit_of_measure in ('TITLE', 'COPY', 'AWARD', 'ITEM', 'SET', 'VND')),
    quantity bigint not null check (quantity between 1 and 1000000000000),
    value_vnd bigint check (value_vnd between 0 and 1000000000000),
    note text check (length(note) <= 2000 and note is nfc normalized),
    -- What lists and figures search by. Held equal to contribution_giver and contribution_receiver by the trigger below.
    givers uuid[] not null,
    receivers uuid[] not null,
    parties uuid[] not null generated always as (givers || receivers) stored,
    delivered_on date,
    delivered_by text,
    delivered_name text,
    -- The day of the last receiver's word, for as long as all of them stand.
    received_on date,
    returned_on date,
    return_comment text,
    withdraw_comment text,
    -- Of a list of names that stays with the school: its mark alone, so that it can be told whether the list is still the same.
    list_sha256 text constraint contribution_list_mark check (list_sha256 ~ '^[0-9a-f]{64}$'),
    list_sealed_on date,
    created_by text not null,
    created_on date not null,
    -- The day on whose map it belongs to units: that of its receipt.
    day date not null generated always as (coalesce(received_on, date)) stored,
    search_text text not null generated always as (fold(coalesce(note, ''))) stored,
    constraint contribution_money check ((kind <> 'MONEY' or unit_of_measure = 'VND') and (unit_of_measure <> 'VND' or value_vnd is not distinct from quantity)),
    constraint contribution_delivered check (status in ('PLEDGED', 'WITHDRAWN') or delivered_on is not null),
    constraint contribution_received_day check ((status = 'RECEIVED') = (received_on is not null)),
    constraint contribution_returned check (status <> 'RETURNED' or returned_on is not null),
    constraint contribution_withdrawn check ((status = 'WITHDRAWN') = (withdraw_comment is not null)),
    constraint contribution_list_sealed check ((list_sha256 is null) = (list_sealed_on is null))
);
create index contribution_by_date on contribution (date desc, id desc);
create index contribution_parties on contribution using gin (parties);
create index contribution_awaiting on contribution (status, delivered_on) where status in ('PLEDGED', 'DELIVERED', 'RETURNED');

create table contribution_giver (
    contribution_id uuid not null references contribution,
    position int not null,
    organisation_id uuid not null references organisation,
    primary key (contribution_id, position),
    constraint contribution_giver_once unique (contribution_id, organisation_id) deferrable initially deferred
);

-- Who gave and is no organisation of the programme: an agency, an enterprise. Never a pupil.
create table contribution_sponsor (
    contribution_id uuid not null references contribution,
    position int not null,
    kind text not null check (kind in ('AGENCY', 'ENTERPRISE', 'ASSOCIATION', 'OTHER')),
    name text not null check (length(name) between 1 and 200 and name is nfc normalized),
    primary key (contribution_id, position)
);

create table contribution_receiver (
    contribution_id uuid not null references contribution,
    position int not null,
    organisation_id uuid not null references organisation,
    received_on date,
    received_by text,
    received_name text,
    primary key (contribution_id, position),
    constraint contribution_receiver_once unique (contribution_id, organisation_id) deferrable initially deferred,
    check ((received_on is null) = (received_by is null) and (received_on is null) = (received_name is null))
);

-- What a contribution stood as from a day on (until the day before to_day), with everything that is counted of it.
-- A row is never changed but to be closed: a past day's answer stays as it was.
create table contribution_standing (
    id uuid primary key,
    contribution_id uuid not null references contribution,
    standing text not null check (standing in ('COUNTED', 'UNCONFIRMED')),
    from_day date not null,
    to_day date,
    school_year text not null,
    date date not null,
    kind text not null,
    unit_of_measure text not null,
    quantity bigint not null,
    value_vnd bigint,
    givers uuid[] not null,
    receivers uuid[] not null,
    parties uuid[] not null generated always as (givers || receivers) stored,
    day date not null generated always as (case standing when 'COUNTED' then from_day else date end) stored,
    check (from_day <= to_day),
    constraint contribution_standing_no_overlap
        exclude using gist ((uuid_send(contribution_id)) with =, daterange(from_day, to_day, '[)') with &&) deferrable initially deferred
);
create index contribution_standing_of on contribution_standing (contribution_id, from_day);
create index contribution_standing_figures on contribution_standing (school_year, standing, kind, from_day);
create index contribution_standing_parties on contribution_standing using gin (parties);

-- Somebody gives and an organisation receives, nobody both; it is received by the word of every receiver; and what it stands as is what its
-- status says. A plan made while the tables are small must not be kept when an import has filled them.
create function contribution_sides() returns trigger
    language plpgsql set search_path = public set enable_seqscan = off
    as $$
declare
    gift contribution; gave uuid[]; got uuid[]; awaited int; sponsors int; stands text;
begin
    select * into gift from contribution c where c.id = new.id;
    select coalesce(array_agg(g.organisation_id order by g.position), '{}') into gave from contribution_giver g where g.contribution_id = new.id;
    select array_agg(r.organisation_id order by r.position), count(*) filter (where r.received_on is null) into got, awaited
    from contribution_receiver r where r.contribution_id = new.id;
    select count(*) into sponsors from contribution_sponsor s where s.contribution_id = new.id;
    if got is null or gave && got or gave <> gift.givers or got <> gift.receivers or cardinality(gave) + sponsors = 0 then
        raise exception 'somebody gives and another receives' using errcode = '23514', constraint = 'contribution_sides';
    end if;
    if (gift.status = 'RECEIVED') <> (awaited = 0) then
        raise exception 'a contribution is received by the word of every receiver' using errcode = '23514', constraint = 'contribution_received';
    end if;
    select t.standing into stands from contribution_standing t where t.contribution_id = new.id and t.to_day is null;
    if stands is distinct from (case
        when gift.status = 'RECEIVED' then 'COUNTED' when gift.status in ('DELIVERED', 'RETURNED') then 'UNCONFIRMED' end) then
        raise exception 'a contribution stands as its status says' using errcode = '23514', constraint = 'contribution_stands';
    end if;
    return null;
end $$;
create constraint trigger contribution_sides after insert or update on contribution
    deferrable initially deferred for each row execute function contribution_sides();

select audit_attach('contribution', 'contributions', 'id');
select audit_attach('contribution_giver', 'contributions', 'contribution_id', 'givers', '{organisation_id}');
select audit_attach('contribution_sponsor', 'contributions', 'contribution_id', 'sponsors', '{name}');
select audit_attach('contribution_receiver', 'contributions', 'contribution_id', 'receivers', '{organisation_id}');
select audit_attach('contribution_standing', 'contributions', 'contribution_id', '-', '{standing,from_day}');
select attachments_follow('contribution', 'contributions');

revoke execute on function contribution_sides from public;
grant select, insert, update on contribution to ${service_role};
grant select, insert, update, delete on contribution_giver, contribution_sponsor, contribution_receiver to ${service_role};
grant select, insert, update (to_day) on contribution_standing to ${service_role};
