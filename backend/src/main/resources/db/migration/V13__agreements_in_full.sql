-- What a paper says beside its number and its date: where it was signed, by whom, what the two commit themselves to, for how long;
-- and how it ends or is renewed.

alter table agreement
    add column place text,
    add column valid_from date,
    -- The last day of its term; none: it has no end.
    add column valid_until date,
    add column renews_id uuid references agreement,
    add column ended_on date,
    add column end_reason text check (end_reason in ('MUTUAL', 'INACTIVE', 'REFORM', 'ERROR')),
    add constraint agreement_place check (length(place) between 1 and 200 and place is nfc normalized),
    add constraint agreement_term check (valid_until >= valid_from and (signed_on is null or valid_until >= signed_on)),
    -- Whether its term has run out is a question to the day, not a state that something would have to write at midnight.
    add constraint agreement_expiry_follows check (status <> 'EXPIRED'),
    add constraint agreement_end check ((status = 'TERMINATED') = (ended_on is not null) and (ended_on is null) = (end_reason is null)),
    add constraint agreement_end_period check (ended_on >= signed_on and (valid_until is null or ended_on <= valid_until)),
    add constraint agreement_renews_another check (renews_id <> id);
create unique index agreement_renewed_once on agreement (renews_id);
create index agreement_expiring on agreement (valid_until) where status = 'SIGNED' and valid_until is not null;

-- What a paper is on a day; what was signed stays counted as signed, whatever became of it.
create function agreement_status_on(status text, valid_until date, ended_on date, day date) returns text
    language sql immutable
    return case when status = 'DRAFT' then status when ended_on <= day then 'TERMINATED' when valid_until < day then 'EXPIRED' else 'SIGNED' end;

create table agreement_signatory (
    agreement_id uuid not null references agreement,
    position int not null check (position between 0 and 19),
    side text not null check (side in ('FIRST', 'SECOND')),
    name text not null,
    post text not null,
    primary key (agreement_id, position),
    constraint agreement_signatory_name check (length(name) between 1 and 120 and name is nfc normalized),
    constraint agreement_signatory_post check (length(post) between 1 and 120 and post is nfc normalized)
);

create table agreement_commitment (
    agreement_id uuid not null references agreement,
    position int not null check (position between 0 and 49),
    words text not null,
    primary key (agreement_id, position),
    constraint agreement_commitment_words check (length(words) between 1 and 1000 and words is nfc normalized)
);

-- With the words of both it names who signed for each. What a superior or a file states may be of a time of which that is not known.
create function agreement_signatories() returns trigger
    language plpgsql set search_path = public
    as $$
begin
    if (tg_op = 'INSERT' or old.status = 'DRAFT')
       and (select count(distinct s.side) from agreement_signatory s where s.agreement_id = new.id) < 2 then
        raise exception 'somebody signs for each side' using errcode = '23514', constraint = 'agreement_signatories';
    end if;
    return null;
end $$;
create constraint trigger agreement_signatories after insert or update on agreement
    deferrable initially deferred for each row when (new.status <> 'DRAFT' and new.entered_by is null)
    execute function agreement_signatories();

-- What was signed is not said otherwise afterwards.
create function agreement_signed_stays() returns trigger
    language plpgsql set search_path = public
    as $$
begin
    if exists (select 1 from agreement a where a.id = old.agreement_id and a.status <> 'DRAFT') then
        raise exception 'a signed paper stays as it is' using errcode = '23514', constraint = 'agreement_signed_stays';
    end if;
    return coalesce(new, old);
end $$;
create trigger agreement_signed_stays before update or delete on agreement_signatory
    for each row execute function agreement_signed_stays();
create trigger agreement_signed_stays before update or delete on agreement_commitment
    for each row execute function agreement_signed_stays();

-- A paper renews one that the same two signed.
create function agreement_renews() returns trigger
    language plpgsql set search_path = public
    as $$
begin
    if not exists (select 1 from agreement r join pairing p on p.id = r.pairing_id join pairing q on q.id = new.pairing_id
                   where r.id = new.renews_id and r.status <> 'DRAFT' and p.low_id = q.low_id and p.high_id = q.high_id) then
        raise exception 'a paper renews one that the same two signed' using errcode = '23514', constraint = 'agreement_renews';
    end if;
    return new;
end $$;
create trigger agreement_renews before insert or update of renews_id, pairing_id on agreement
    for each row when (new.renews_id is not null) execute function agreement_renews();

grant select, insert, update, delete on agreement_signatory, agreement_commitment to ${service_role};
select audit_attach('agreement_signatory', 'agreements', 'agreement_id', 'signatories', '{name}');
select audit_attach('agreement_commitment', 'agreements', 'agreement_id', 'commitments');
