-- Asked once for each version that a file writes, this looked through all of them; now it looks up the one that was written and those under it.
create or replace function organisation_parent_is_there() returns trigger
    language plpgsql security definer set search_path = public
    as $$
begin
    if exists (
        select 1 from (
            select v.parent_id as up, v.valid_from, v.valid_to from organisation_version v where v.id = new.id
            union all
            select v.professional_parent_id, v.valid_from, v.valid_to from organisation_version v where v.id = new.id
            union all
            select v.parent_id, v.valid_from, v.valid_to from organisation_version v where v.parent_id = new.organisation_id
            union all
            select v.professional_parent_id, v.valid_from, v.valid_to from organisation_version v
            where v.professional_parent_id = new.organisation_id) child
        where child.up is not null
          and not exists (select 1 from organisation_version p where p.organisation_id = child.up
                          and daterange(p.valid_from, p.valid_to, '[]') && daterange(child.valid_from, child.valid_to, '[]'))) then
        raise exception 'a parent is there while somebody stands under it' using errcode = '23514', constraint = 'organisation_parent_is_there';
    end if;
    return null;
end $$;
