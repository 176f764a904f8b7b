-- Keycloak's groups follow the organisations. What is to be adjusted is written down by the change itself, in its transaction, whoever
-- makes it (an import, an operation, the reform); it is delivered in this order, later when Keycloak is away. A task says whose group
-- and from which day on; what the group must be is read from the versions at that time.

create table keycloak_task (
    position bigint generated always as identity primary key,
    organisation_id uuid not null references organisation,
    due_on date not null,
    -- Why Keycloak will not have it; whoever mends the cause empties this, and it is tried again.
    refused text
);
create index keycloak_task_waiting on keycloak_task (position) where refused is null;

-- Which group is whose. Groups are named by code, and codes change.
create table keycloak_group (
    organisation_id uuid primary key references organisation,
    group_id text not null unique
);

-- A version matters on the day it begins, and on the day after its last one.
create function note_keycloak_tasks() returns trigger
    language plpgsql security definer set search_path = public
    as $$
begin
    if tg_op = 'INSERT' then
        insert into keycloak_task (organisation_id, due_on)
        select distinct v.organisation_id, d.day from new_version v
        cross join lateral (values (greatest(v.valid_from, hanoi_today())), (greatest(v.valid_to + 1, hanoi_today()))) d (day)
        where d.day is not null;
    else
        insert into keycloak_task (organisation_id, due_on)
        select distinct v.organisation_id, d.day from new_version v join old_version o on o.id = v.id
        cross join lateral (values (greatest(v.valid_from, hanoi_today())),
            (case when v.valid_to is not null or o.valid_to is not null then greatest(v.valid_to + 1, hanoi_today()) end)) d (day)
        where d.day is not null and (v.code, v.name, v.kind, v.valid_from, v.valid_to)
            is distinct from (o.code, o.name, o.kind, o.valid_from, o.valid_to);
    end if;
    return null;
end $$;

create trigger organisation_version_inserted_for_keycloak after insert on organisation_version
    referencing new table as new_version for each statement execute function note_keycloak_tasks();
create trigger organisation_version_updated_for_keycloak after update on organisation_version
    referencing old table as old_version new table as new_version for each statement execute function note_keycloak_tasks();

insert into keycloak_task (organisation_id, due_on) select distinct organisation_id, hanoi_today() from organisation_version;

revoke execute on function note_keycloak_tasks from public;
grant select, update, delete on keycloak_task to ${service_role};
grant select, insert, update, delete on keycloak_group to ${service_role};
