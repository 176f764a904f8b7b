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
    level text check (level in ('PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY', 'CONTINUING')),
    level_override_reason text,
    message text,
    since date,
    ended_on date,
    end_reason text check (end_reason in ('MUTUAL', 'INACTIVE', 'REFORM', 'ERROR')),
    under_pairing_id uuid references pairing,
    constraint pairing_parties_differ check (first_id <> second_id),
    constraint pairing_proposal_has_a_side check (status <> 'PROPOSED' or proposing_side is not null),
    constraint pairing_since check ((since is not null) = (status in ('ACTIVE', 'ENDED'))),
    constraint pairing_end check ((status = 'ENDED') = (ended_on is not null) and (status = 'ENDED') = (end_reason is not null)),
    constraint pairing_period check (ended_on >= since)
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
    drafted_on date not null,
    constraint agreement_signed_on check (status = 'DRAFT' or signed_on is not null)
);
create index agreement_of_pairing on agreement (pairing_id);
create index agreement_signed on agreement (type, signed_on) where status <> 'DRAFT';

grant select, insert, update on pairing, agreement to ${service_role};
