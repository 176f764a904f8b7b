-- Who stands above whom is derived once for each statement that writes versions, and a file that moves schools is thousands of them: a
-- list in a variable instead of a temporary table, whose emptying had every statement be planned anew each time.
create or replace function derive_ancestors(changed uuid[]) returns void
    language plpgsql security definer set search_path = public
    as $$
declare
    touched uuid[];
begin
    -- Two changes that are harmless alone can close a circle together: they take turns.
    perform pg_advisory_xact_lock(hashtext('organisation_ancestor'));
    touched := array(select unnest(changed) union select organisation_id from organisation_ancestor where ancestor_id = any (changed));
    delete from organisation_ancestor where organisation_id = any (touched);
    insert into organisation_ancestor (organisation_id, ancestor_id, from_day, to_day, depth)
    with recursive up as (
        select t.id as organisation_id, t.id as ancestor_id, '-infinity'::date as from_day, 'infinity'::date as to_day, 0 as depth
        from unnest(touched) t (id)
        union all
        select up.organisation_id, v.parent_id,
               greatest(up.from_day, coalesce(v.valid_from, '-infinity')),
               least(up.to_day, coalesce(v.valid_to, 'infinity')), up.depth + 1
        from up join organisation_version v on v.organisation_id = up.ancestor_id and v.parent_id is not null
            and coalesce(v.valid_from, '-infinity') <= up.to_day and coalesce(v.valid_to, 'infinity') >= up.from_day
    ) cycle ancestor_id set circular using path
    -- A circle's row has the key of the organisation's own: it comes first, so that it is the one that is seen.
    select organisation_id, ancestor_id, from_day, to_day, case when circular then -1 else depth end from up order by circular desc
    on conflict do nothing;
    if exists (select 1 from organisation_ancestor a where a.organisation_id = any (touched)
               and (a.depth = -1 or (a.depth > 0 and a.ancestor_id = a.organisation_id))) then
        raise exception 'an organisation would stand above itself'
            using errcode = '23514', constraint = 'organisation_parent_no_cycle';
    end if;
end $$;
