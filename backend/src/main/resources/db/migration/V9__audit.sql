-- Who did what, for which organisation, when: every change of every table, every refused attempt, every reading of a person's data.
-- Rows come in by the functions below alone, which belong to the owner: the service's role may read them, and nothing else.
-- A change writes its own events, in its own transaction, whoever makes it. Who the person is, the service says with
-- set_config('chungtay.caller', …, true); the role that was connected (database_role) is the database's own word.

create table audit_event (
    id uuid primary key default uuidv7(),
    at timestamptz not null default clock_timestamp(),
    -- What belongs together; and by it the sealing below knows what is new without a mark on the row.
    transaction_id xid8 not null default pg_current_xact_id(),
    action text not null check (action in ('CREATE', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFUSED', 'READ')),
    -- Compared byte by byte: by the rules of a language its index would cost an import twice as much.
    person_id text collate "C",
    person_name text,
    organisation_id uuid,
    address text,
    trace_id text,
    operation text,
    database_role text not null default session_user,
    collection text,
    record_id uuid,
    table_name text,
    -- Of a row that is part of a record: its name in the contract, and which one it is. "-" follows from the rest of the record.
    part text,
    item text,
    row_key jsonb,
    -- Of an update only what differs.
    before jsonb,
    after jsonb,
    request text,
    status int,
    code text
);
create index audit_event_at on audit_event (at, id);
create index audit_event_record on audit_event (record_id, at) where record_id is not null;
create index audit_event_person on audit_event (person_id, at) where person_id is not null;
create index audit_event_transaction on audit_event (transaction_id, id);

-- The one trigger function. It runs once a statement over all rows of it, so that an import pays little.
-- Arguments: collection ('' = the row's own column says it), column with the record's id, part, columns that name the item,
-- generated columns (left out), columns of the primary key.
create function audit_changed() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
    as $$
declare
    caller jsonb := nullif(current_setting('chungtay.caller', true), '')::jsonb;
    person text := caller ->> 'personId';
    person_called text := caller ->> 'personName';
    organisation uuid := (caller ->> 'organisation')::uuid;
    caller_address text := caller ->> 'address';
    trace text := caller ->> 'traceId';
    called text := caller ->> 'operation';
    made timestamptz := clock_timestamp();
    in_collection text := nullif(tg_argv[0], '');
    record_column text := tg_argv[1];
    in_part text := nullif(tg_argv[2], '');
    naming text[] := tg_argv[3];
    generated text[] := tg_argv[4];
    key_columns text[] := tg_argv[5];
begin
    if tg_op = 'INSERT' then
        insert into audit_event (at, action, person_id, person_name, organisation_id, address, trace_id, operation,
            collection, record_id, table_name, part, item, after)
        select made, 'CREATE', person, person_called, organisation, caller_address, trace, called,
            coalesce(in_collection, r ->> 'collection'), (r ->> record_column)::uuid, tg_table_name, in_part,
            nullif(concat_ws(' ', r ->> naming[1], r ->> naming[2]), ''), r
        from (select jsonb_strip_nulls(to_jsonb(n)) - generated as r from new_rows n offset 0) n;
    elsif tg_op = 'DELETE' then
        insert into audit_event (at, action, person_id, person_name, organisation_id, address, trace_id, operation,
            collection, record_id, table_name, part, item, before)
        select made, 'DELETE', person, person_called, organisation, caller_address, trace, called,
            coalesce(in_collection, r ->> 'collection'), (r ->> record_column)::uuid, tg_table_name, in_part,
            nullif(concat_ws(' ', r ->> naming[1], r ->> naming[2]), ''), r
        from (select jsonb_strip_nulls(to_jsonb(o)) - generated as r from old_rows o offset 0) o;
    elsif tg_op = 'UPDATE' then
        -- A row whose key itself was changed has no counterpart: it stands as one that went and one that came.
        insert into audit_event (at, action, person_id, person_name, organisation_id, address, trace_id, operation,
            collection, record_id, table_name, part, item, row_key, before, after)
        select made, case when o.r is null then 'CREATE' when n.r is null then 'DELETE' else 'UPDATE' end,
            person, person_called, organisation, caller_address, trace, called,
            coalesce(in_collection, r.r ->> 'collection'), (r.r ->> record_column)::uuid, tg_table_name, in_part,
            nullif(concat_ws(' ', r.r ->> naming[1], r.r ->> naming[2]), ''),
            (select jsonb_object_agg(k, r.r -> k) from unnest(key_columns) k),
            case when o.r is not null then d.before end, case when n.r is not null then d.after end
        from (select to_jsonb(o) - generated as r, array(select to_jsonb(o) ->> k from unnest(key_columns) k) as key from old_rows o) o
        full join (select to_jsonb(n) - generated as r, array(select to_jsonb(n) ->> k from unnest(key_columns) k) as key from new_rows n) n
            on n.key = o.key
        cross join lateral (select coalesce(n.r, o.r) as r) r
        cross join lateral (select jsonb_object_agg(k, o.r -> k) as before, jsonb_object_agg(k, n.r -> k) as after
            from jsonb_object_keys(r.r) k where o.r -> k is distinct from n.r -> k) d
        where d.after is not null;
    else
        insert into audit_event (at, action, person_id, person_name, organisation_id, address, trace_id, operation, collection, table_name)
        values (made, tg_op, person, person_called, organisation, caller_address, trace, called, in_collection, tg_table_name);
    end if;
    return null;
end $$;

-- Puts a table under audit. Every table has it (a test says which few have not, and why).
create function audit_attach(
    audited regclass, collection text, record_column text, part text default '', naming text[] default '{}') returns void
    language plpgsql set search_path = pg_catalog, public, pg_temp
    as $$
declare
    generated text[] := array(select attname::text from pg_attribute where attrelid = audited and attgenerated <> '');
    key_columns text[] := array(select a.attname::text from pg_index i, unnest(i.indkey) k join pg_attribute a on a.attnum = k
                                where i.indrelid = audited and i.indisprimary and a.attrelid = audited);
    call text := format('for each statement execute function audit_changed(%L, %L, %L, %L, %L, %L)',
                        collection, record_column, part, naming, generated, key_columns);
begin
    execute format('create trigger audit_insert after insert on %s referencing new table as new_rows %s', audited, call);
    execute format('create trigger audit_update after update on %s referencing old table as old_rows new table as new_rows %s', audited, call);
    execute format('create trigger audit_delete after delete on %s referencing old table as old_rows %s', audited, call);
    execute format('create trigger audit_truncate after truncate on %s %s', audited, call);
end $$;

do $$
begin
    perform audit_attach('organisation', 'organisations', 'id');
    perform audit_attach('organisation_version', 'organisations', 'organisation_id', 'versions', '{code,valid_from}');
    perform audit_attach('succession', 'organisations', 'to_id', 'predecessors', '{from_id}');
    perform audit_attach('programme', 'programmes', 'id');
    perform audit_attach('phase', 'phases', 'id');
    perform audit_attach('phase_slot', 'phases', 'phase_id', 'slots', '{level,position}');
    perform audit_attach('school_year', 'school-years', '', '', '{code}');
    perform audit_attach('theme', 'themes', '', '', '{code}');
    perform audit_attach('pairing', 'pairings', 'id');
    perform audit_attach('agreement', 'agreements', 'id');
    perform audit_attach('activity_plan', 'activity-plans', 'id');
    perform audit_attach('plan_line', 'activity-plans', 'plan_id', 'lines', '{title}');
    perform audit_attach('plan_approval', 'activity-plans', 'plan_id', 'approvals', '{superior_id}');
    perform audit_attach('session_report', 'session-reports', 'id');
    perform audit_attach('session_partner', 'session-reports', 'session_id', 'partners', '{organisation_id}');
    perform audit_attach('session_standing', 'session-reports', 'session_id', '-', '{standing,from_day}');
    perform audit_attach('pilot_selection', 'pilot-selections', 'id');
    perform audit_attach('pilot_slot', 'pilot-selections', 'selection_id', 'slots', '{level,position}');
    perform audit_attach('pilot_tenure', 'pilot-selections', 'selection_id', '-', '{level,position}');
    perform audit_attach('record_transition', '', 'record_id', '-', '{action}');
end $$;

-- Attempts that were refused and readings: they change nothing, so the service has to tell of them. It can tell of nothing else.
create function audit_attempts(attempts jsonb) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
    as $$
begin
    if exists (select 1 from jsonb_array_elements(attempts) a where a ->> 'action' is distinct from 'REFUSED' and a ->> 'action' is distinct from 'READ') then
        raise exception 'a change writes its own events' using errcode = '42501';
    end if;
    insert into audit_event (at, action, person_id, person_name, organisation_id, address, trace_id, operation,
        collection, record_id, request, status, code)
    select a.at, a.action, a."personId", a."personName",
        (select v.organisation_id from organisation_version v where v.code = a."organisationCode" order by v.valid_to desc nulls first limit 1),
        a.address, a."traceId", a.operation, a.collection, a."recordId", a.request, a.status, a.code
    from jsonb_to_recordset(attempts) a (at timestamptz, action text, "personId" text, "personName" text, "organisationCode" text, address text,
        "traceId" text, operation text, collection text, "recordId" uuid, request text, status int, code text);
end $$;

-- The chain. A link holds what became visible since the link before, up to 10,000 events each: their ids and hashes, in order.
-- What is new is a question to the snapshots alone, so a long import holds back nobody's sealing and no writer ever waits.
create table audit_seal (
    position bigint primary key,
    sealed_at timestamptz not null,
    up_to pg_snapshot not null,
    event_ids uuid[] not null,
    event_hashes bytea not null,
    previous bytea not null,
    hash bytea not null
);
alter table audit_seal alter column event_ids set storage external, alter column event_hashes set storage external;

-- What of an event is sealed: all of it. Whoever verifies writes this expression down anew and does not trust the function.
create function audit_event_hash(e audit_event) returns bytea
    language sql stable set search_path = pg_catalog
    as $$ select sha256(convert_to(json_build_array(e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), e.transaction_id::text,
        e.action, e.person_id, e.person_name, e.organisation_id, e.address, e.trace_id, e.operation, e.database_role, e.collection, e.record_id,
        e.table_name, e.part, e.item, e.row_key, e.before, e.after, e.request, e.status, e.code)::text, 'UTF8')) $$;

-- Adds the next links, if there is anything new, and gives them. Whoever comes while another seals goes away with nothing.
create function audit_seal_next() returns table (link bigint, head text, events int)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
    as $$
declare
    last_up_to pg_snapshot; last_position bigint; last_hash bytea; next_up_to pg_snapshot; next_hash bytea; sealing timestamptz; chunk record;
begin
    if not pg_try_advisory_xact_lock(hashtext('audit_seal')) then
        return;
    end if;
    select s.up_to, s.position, s.hash into last_up_to, last_position, last_hash from audit_seal s order by s.position desc limit 1;
    last_up_to := coalesce(last_up_to, '1:1:');
    last_position := coalesce(last_position, 0);
    last_hash := coalesce(last_hash, decode(repeat('00', 32), 'hex'));
    next_up_to := pg_current_snapshot();
    if pg_snapshot_xmax(next_up_to) < pg_snapshot_xmin(last_up_to) then
        raise exception 'the audit trail comes from another database cluster and cannot be continued here';
    end if;
    sealing := clock_timestamp();
    for chunk in
        select array_agg(s.id order by s.nth) as ids, string_agg(s.hash, '' order by s.nth) as hashes
        from (select e.id, audit_event_hash(e) as hash, row_number() over (order by e.transaction_id, e.id) as nth from audit_event e
              where e.transaction_id >= pg_snapshot_xmin(last_up_to) and not pg_visible_in_snapshot(e.transaction_id, last_up_to)
              and pg_visible_in_snapshot(e.transaction_id, next_up_to)) s
        group by (s.nth - 1) / 10000 order by (s.nth - 1) / 10000
    loop
        last_position := last_position + 1;
        next_hash := sha256(last_hash || convert_to(concat_ws('|', last_position, to_char(sealing at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'),
            next_up_to, array_to_string(chunk.ids, ','), ''), 'UTF8') || chunk.hashes);
        insert into audit_seal values (last_position, sealing, next_up_to, chunk.ids, chunk.hashes, last_hash, next_hash);
        last_hash := next_hash;
        link := last_position;
        head := encode(next_hash, 'hex');
        events := cardinality(chunk.ids);
        return next;
    end loop;
end $$;

revoke execute on function audit_changed, audit_attach, audit_attempts, audit_event_hash, audit_seal_next from public;
grant select on audit_event, audit_seal to ${service_role};
grant execute on function audit_attempts, audit_seal_next to ${service_role};
