-- Two organisations that work together in a phase, and the papers they sign under it.

create table pairing (
    id uuid primary key,
    version int not null default 0,
    phase_id uuid not null references phase,
    kind text not null check (kind in ('UNIT', 'SCHOOL')),
    first_id uuid not null references organisation,
    second_id uuid not null references organisation,
    low_id uuid not null generated always as (least(first_id, second_id)) stored,
    high_id uuid not null generated always as (greatest(first_id, second_id)) stored,
    status text not null check (status in ('PROPOSED', 'ACTIVE', 'DECLINED', 'WITHDRAWN', 'ENDED')),
    -- Whose word the proposal is; null when a common superior or an import made it.
    proposing_side text check (proposing_side in ('FIRST', 'SECOND')),
    proposed_by text not null,
    proposed_on date not null,
    accepted_by text,
    level text check (level in ('PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY', 'CONTINUING')),
    level_override_reason text,
    message text,
    since date,
    ended_on date,
    end_reason text check (end_reason in ('MUTUAL', 'INACTIVE', 'REFORM', 'ERROR')),
    -- Deferred: a file may name a pairing that the same batch is about to write.
    under_pairing_id uuid references pairing deferrable initially deferred,
    constraint pairing_parties_differ check (first_id <> second_id),
    constraint pairing_proposal_has_a_side check (status <> 'PROPOSED' or proposing_side is not null),
    constraint pairing_since check ((since is not null) = (status in ('ACTIVE', 'ENDED'))),
    constraint pairing_end check ((status = 'ENDED') = (ended_on is not null) and (status = 'ENDED') = (end_reason is not null)),
    constraint pairing_period check (ended_on >= since),
    constraint pairing_two_people check (accepted_by <> proposed_by),
    constraint pairing_under check (under_pairing_id is null or (kind = 'SCHOOL' and under_pairing_id <> id))
);
create unique index pairing_one_open on pairing (phase_id, low_id, high_id) where status in ('PROPOSED', 'ACTIVE');
create index pairing_first on pairing (first_id, second_id);
create index pairing_second on pairing (second_id, first_id);
create index pairing_waiting on pairing (proposed_on) where status = 'PROPOSED';

-- Both parties are schools, or neither is.
create function pairing_kind_fits() returns trigger
    language plpgsql set search_path = public
    as $$
begin
    if exists (select 1 from organisation_version v where v.organisation_id in (new.first_id, new.second_id)
               and (v.kind = 'SCHOOL') <> (new.kind = 'SCHOOL')) then
        raise exception 'a pairing joins two schools or two units' using errcode = '23514', constraint = 'pairing_kind_fits';
    end if;
    return new;
end $$;
create trigger pairing_kind_fits before insert or update of kind, first_id, second_id on pairing
    for each row execute function pairing_kind_fits();

create table agreement (
    id uuid primary key,
    version int not null default 0,
    pairing_id uuid not null references pairing,
    type text not null check (type in ('COVENANT', 'MEMORANDUM', 'PLEDGE')),
    number text,
    signed_on date,
    status text not null check (status in ('DRAFT', 'SIGNED', 'EXPIRED', 'TERMINATED')),
    first_confirmed_by text,
    second_confirmed_by text,
    -- A common superior or an import that stated it as signed, without the word of either side.
    entered_by text,
    imported boolean not null default false,
    drafted_on date not null,
    -- The first day on which it counts: never before its signature, and never before both sides had confirmed it,
    -- so that what was answered for a past day stays the answer.
    counted_from date,
    constraint agreement_signed_on check (status = 'DRAFT' or signed_on is not null),
    constraint agreement_counted_from check ((status = 'DRAFT') = (counted_from is null) and counted_from >= signed_on),
    constraint agreement_two_words check (status = 'DRAFT' or entered_by is not null
        or (first_confirmed_by is not null and second_confirmed_by is not null)),
    constraint agreement_two_people check (first_confirmed_by <> second_confirmed_by)
);
create index agreement_of_pairing on agreement (pairing_id);
create unique index agreement_imported_once on agreement (pairing_id) where imported;
create index agreement_signed on agreement (type, counted_from) where status <> 'DRAFT';
create index agreement_waiting on agreement (drafted_on) where status = 'DRAFT';

grant select, insert, update on pairing, agreement to ${service_role};
