-- Pictures and papers that belong to records of other tables. Their bytes are kept outside; a row says where, once they are all there.

create table attachment (
    id uuid primary key,
    version int not null default 0,
    collection text not null,
    record_id uuid not null,
    -- One of its record's ten places, for as long as it is on its way or complete.
    slot int not null constraint attachment_slot check (slot between 1 and 10),
    file_name text not null,
    size int not null constraint attachment_size check (size between 1 and 20971520),
    consent boolean not null,
    consent_needed boolean not null,
    status text not null check (status in ('UPLOADING', 'COMPLETE', 'REFUSED', 'TAKEN_DOWN', 'ABANDONED')),
    media_type text,
    width int,
    height int,
    thumbnail boolean not null default false,
    -- The mark of the bytes that are kept.
    stored_as uuid,
    uploaded_by text not null,
    uploaded_name text not null,
    uploaded_at timestamptz not null,
    -- Why it was not taken.
    refusal text,
    ended_at timestamptz,
    ended_by text,
    ended_name text,
    ended_reason text,
    constraint attachment_bytes check ((status = 'COMPLETE') = (stored_as is not null) and (stored_as is null or media_type is not null)),
    constraint attachment_consent check (status <> 'COMPLETE' or not consent_needed or consent or media_type not like 'image/%'),
    constraint attachment_refusal check ((status = 'REFUSED') = (refusal is not null)),
    constraint attachment_ended check ((status in ('REFUSED', 'TAKEN_DOWN', 'ABANDONED')) = (ended_at is not null)),
    constraint attachment_taken_down check ((status = 'TAKEN_DOWN') = (ended_by is not null) and (status = 'TAKEN_DOWN') = (ended_reason is not null))
);
create unique index attachment_ten_a_record on attachment (collection, record_id, slot) where status in ('UPLOADING', 'COMPLETE');
create index attachment_of_record on attachment (record_id, uploaded_at);
create unique index attachment_mark on attachment (stored_as) where stored_as is not null;
create index attachment_unfinished on attachment (uploaded_at) where status = 'UPLOADING';

select audit_attach('attachment', '', 'record_id', 'attachments', '{file_name}');

-- A record that is deleted takes its attachments with it; their bytes are swept away when no row speaks of them.
create function attachments_gone() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
    as $$
begin
    delete from attachment where collection = tg_argv[0] and record_id = old.id;
    return null;
end $$;

create function attachments_follow(owner regclass, collection text) returns void
    language plpgsql set search_path = pg_catalog, public, pg_temp
    as $$
begin
    execute format('create trigger attachments_gone after delete on %s for each row execute function attachments_gone(%L)', owner, collection);
end $$;

select attachments_follow('session_report', 'session-reports');
select attachments_follow('agreement', 'agreements');

revoke execute on function attachments_gone, attachments_follow from public;
grant select, insert, update on attachment to ${service_role};
