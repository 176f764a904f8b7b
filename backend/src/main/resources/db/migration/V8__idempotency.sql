-- The first answers to requests that carried an Idempotency-Key, kept a day for each caller, so that a repeat gets the same one.
-- A row is written in the transaction of the effect it tells of: there is never one without the other.

create table idempotency_key (
    caller text not null,
    key text not null,
    request_hash bytea not null,
    status smallint not null,
    headers jsonb not null,
    body bytea not null,
    at timestamptz not null default now(),
    primary key (caller, key)
);
create index idempotency_key_by_age on idempotency_key (at);

grant select, insert, update, delete on idempotency_key to ${service_role};
