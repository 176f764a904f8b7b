-- Rules that were kept by the service alone, or by nobody.

-- A code stands in addresses, in lists separated by commas or semicolons, in the names of groups. What bears another since before this rule
-- keeps it until it is written again.
alter table organisation_version
    drop constraint organisation_version_code_check,
    add constraint organisation_code check (code ~ '^[A-Za-z0-9]([A-Za-z0-9._-]{0,38}[A-Za-z0-9])?$') not valid;

-- Schools take over from schools, clusters from clusters, partners outside the city from such partners; its offices and communes from each other.
create function succession_family(kind text) returns text
    language sql immutable
    return case when kind in ('CITY_DEPARTMENT', 'DISTRICT_OFFICE', 'COMMUNE') then 'OFFICE' else kind end;

create or replace function succession_fits(successions uuid[], organisations uuid[]) returns void
    language plpgsql security definer set search_path = public
    as $$
begin
    if exists (select 1 from succession s where (s.id = any (successions) or s.from_id = any (organisations) or s.to_id = any (organisations))
               and (not exists (select 1 from version_on(s.to_id, s.on_day)) or not exists (select 1 from version_on(s.from_id, s.on_day - 1)))) then
        raise exception 'a succession is between those who are there' using errcode = '23514', constraint = 'succession_fits';
    end if;
    if exists (select 1 from succession s, version_on(s.from_id, s.on_day - 1) f, version_on(s.to_id, s.on_day) t
               where (s.id = any (successions) or s.from_id = any (organisations) or s.to_id = any (organisations))
               and succession_family(f.kind) <> succession_family(t.kind)) then
        raise exception 'a succession is between two of a kind' using errcode = '23514', constraint = 'succession_of_a_kind';
    end if;
end $$;
drop trigger succession_stays_fit on organisation_version;
create constraint trigger succession_stays_fit after update on organisation_version deferrable initially deferred
    for each row when ((old.valid_from, old.valid_to, old.kind) is distinct from (new.valid_from, new.valid_to, new.kind))
    execute function succession_stays_fit();

-- Of one predecessor no more than the whole goes over on a day; a share is kept to four digits, so its rounding is allowed for. Two who
-- record shares of one at once take turns, as all changes of the tree do.
create trigger organisations_take_turns before insert or update on succession
    for each statement execute function organisations_take_turns();
create function succession_shares() returns trigger
    language plpgsql security definer set search_path = public
    as $$
begin
    if (select sum(s.share) > 1 + count(s.share) * 0.00005 from succession s where s.from_id = new.from_id and s.on_day = new.on_day) then
        raise exception 'the shares of a predecessor are no more than the whole' using errcode = '23514', constraint = 'succession_shares';
    end if;
    return null;
end $$;
create constraint trigger succession_shares after insert or update on succession deferrable initially deferred
    for each row when (new.share is not null) execute function succession_shares();

-- What a reform does is done on its day or later.
alter table reform add constraint reform_not_yet
    check (status <> 'APPLIED' or (applied_at at time zone 'Asia/Ho_Chi_Minh')::date >= on_day);

-- The first day of the movement that a phase belongs to.
create function programme_began(phase uuid) returns date
    language sql stable
    as $$ select least(g.founded_on, (select min(f.starts_on) from phase f where f.programme_id = g.id))
          from phase p join programme g on g.id = p.programme_id where p.id = phase $$;

-- The first day of an organisation; null: since ever.
create function organisation_began(organisation uuid) returns date
    language sql stable
    as $$ select case when bool_or(v.valid_from is null) then null else min(v.valid_from) end
          from organisation_version v where v.organisation_id = organisation $$;

-- No paper is of a time before the movement, or was signed before both who signed it were there.
create function agreement_days() returns trigger
    language plpgsql security definer set search_path = public
    as $$
begin
    if exists (select 1 from pairing p where p.id = new.pairing_id
               and (least(new.signed_on, new.valid_from, new.valid_until) < programme_began(p.phase_id)
                    or new.signed_on < greatest(organisation_began(p.first_id), organisation_began(p.second_id)))) then
        raise exception 'a paper is of the time of the movement and of its parties' using errcode = '23514', constraint = 'agreement_days';
    end if;
    return new;
end $$;
create trigger agreement_days before insert or update of signed_on, valid_from, valid_until, pairing_id on agreement
    for each row execute function agreement_days();

-- A milestone is of this century, as the service has it.
alter table pairing_milestone add constraint milestone_too_early check (reached_on >= '2000-01-01');

revoke execute on function succession_shares, agreement_days from public;
