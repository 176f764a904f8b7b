-- Who is left under a unit that a reform ends has no superior any more, and falls out of all figures: such a reform is seen, and never done.
-- That whoever stands above a version is there on each of its days is no constraint of the versions themselves: a reform may come as single
-- files, and between the one that ends its units and the one that moves their schools there is a gap.
create function reform_leaves_behind() returns trigger
    language plpgsql set search_path = public
    as $$
begin
    if exists (select 1 from reform_effect e where e.reform_id = new.id and e.effect = 'LEFT_BEHIND') then
        raise exception 'a reform leaves nobody under a unit that it ends' using errcode = '23514', constraint = 'reform_leaves_behind';
    end if;
    return new;
end $$;
create trigger reform_leaves_behind before update of status on reform
    for each row when (new.status = 'APPLIED' and old.status <> 'APPLIED') execute function reform_leaves_behind();

revoke execute on function reform_leaves_behind from public;

-- A pilot school closes only when, in the same transaction, another took its place, or its unit ended too. What was selected for a phase that
-- is over by then is history, and hinders nobody.
create or replace function pilot_school_stays_open() returns trigger
    language plpgsql security definer set search_path = public
    as $$
declare
    last_day date;
begin
    perform 1 from organisation o where o.id = new.organisation_id for no key update;
    select max(coalesce(v.valid_to, 'infinity')) into last_day from organisation_version v where v.organisation_id = new.organisation_id;
    if last_day < 'infinity' and exists (
            select 1 from pilot_slot p join pilot_selection s on s.id = p.selection_id join phase f on f.id = s.phase_id
            where p.school_id = new.organisation_id and s.status = 'APPROVED' and f.ends_on > last_day
            and exists (select 1 from version_on(s.unit_id, last_day + 1))) then
        raise exception 'a pilot school is replaced before it closes' using errcode = '23514', constraint = 'pilot_school_stays_open';
    end if;
    return null;
end $$;

-- Schools merge and split as units do: a pairing of their successors goes on with the one that ended, as one of units does.
alter table pairing
    drop constraint pairing_succeeds,
    add constraint pairing_succeeds check (succeeds_id <> id);
create or replace function pairing_succeeds_an_ended_one() returns trigger
    language plpgsql set search_path = public
    as $$
begin
    if not exists (select 1 from pairing o where o.id = new.succeeds_id and o.kind = new.kind and o.status = 'ENDED' and o.end_reason = 'REFORM') then
        raise exception 'what it goes on with has ended with the reform' using errcode = '23514', constraint = 'pairing_succeeds_an_ended_one';
    end if;
    return new;
end $$;
