-- Who hinders is named, and a milestone is of the time of the movement.

-- As before; the hint says who would stand under whom, for the sentence of the problem.
create or replace function organisation_parent_is_there() returns trigger
    language plpgsql security definer set search_path = public
    as $$
declare
    under_a_school boolean;
    above_id uuid;
    who json;
begin
    select up.school, child.up into under_a_school, above_id from (
            select v.parent_id as up, v.valid_from, v.valid_to from organisation_version v where v.id = new.id
            union all
            select v.professional_parent_id, v.valid_from, v.valid_to from organisation_version v where v.id = new.id
            union all
            select v.parent_id, v.valid_from, v.valid_to from organisation_version v where v.parent_id = new.organisation_id
            union all
            select v.professional_parent_id, v.valid_from, v.valid_to from organisation_version v
            where v.professional_parent_id = new.organisation_id) child
        cross join lateral (
            select coalesce(bool_or(p.kind = 'SCHOOL'), false) as school,
                   coalesce(bool_or(daterange(p.valid_from, p.valid_to, '[]') && daterange(child.valid_from, child.valid_to, '[]')), false) as there
            from organisation_version p where p.organisation_id = child.up) up
        where child.up is not null and (up.school or not up.there) limit 1;
    if under_a_school then
        raise exception 'nobody stands under a school' using errcode = '23514', constraint = 'organisation_parent_no_school';
    elsif found then
        select json_build_array(string_agg(x.name, ', ' order by x.nth) filter (where x.nth <= 3), greatest(max(x.nth) - 3, 0),
                (select p.name || ' (' || p.code || ')' from organisation_version p where p.organisation_id = above_id
                 order by p.valid_from desc nulls last limit 1)) into who
            from (select v.name || ' (' || v.code || ')' as name, row_number() over (order by v.code, v.id) as nth from organisation_version v
                where (v.id = new.id or above_id = new.organisation_id) and (v.parent_id = above_id or v.professional_parent_id = above_id)
                and not exists (select 1 from organisation_version p where p.organisation_id = above_id
                    and daterange(p.valid_from, p.valid_to, '[]') && daterange(v.valid_from, v.valid_to, '[]'))) x;
        raise exception 'a parent is there while somebody stands under it'
            using errcode = '23514', constraint = 'organisation_parent_is_there', hint = who::text;
    end if;
    return null;
end $$;

-- No pair of the movement has come anywhere before it was founded.
create function milestone_of_the_movement() returns trigger
    language plpgsql security definer set search_path = public
    as $$
declare
    founded date;
begin
    select g.founded_on into founded from pairing p join phase f on f.id = p.phase_id join programme g on g.id = f.programme_id
        where p.id = new.pairing_id;
    if new.reached_on < founded then
        raise exception 'a milestone is of the time of the movement'
            using errcode = '23514', constraint = 'milestone_before_programme', hint = json_build_array(to_char(founded, 'DD/MM/YYYY'))::text;
    end if;
    return new;
end $$;
create trigger milestone_of_the_movement before insert or update of reached_on, pairing_id on pairing_milestone
    for each row execute function milestone_of_the_movement();

revoke execute on function milestone_of_the_movement from public;
