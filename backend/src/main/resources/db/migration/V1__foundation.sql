-- What every room stands on: text folding for search, the log of transitions, the memory of imports.
-- The service's own role owns nothing; each migration grants it just what it needs.

create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- Folds a text for search: composed, without tone marks, accents or case, and with đ as d.
-- Two-argument unaccent is the immutable form of it in fact, so an index may rest on this.
create function fold(value text) returns text
    language sql immutable strict parallel safe
    as $$ select lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, nfc))) $$;

-- Today, as Hanoi's calendar has it.
create function hanoi_today() returns date
    language sql stable
    as $$ select (now() at time zone 'Asia/Ho_Chi_Minh')::date $$;

create table record_transition (
    id uuid primary key,
    collection text not null,
    record_id uuid not null,
    action text not null,
    from_status text,
    to_status text not null,
    comment text,
    at timestamptz not null default now(),
    person_id text not null,
    person_name text not null,
    organisation_id uuid
);
create index record_transition_of_record on record_transition (collection, record_id, at, id);

-- The last row imported under each of the sender's keys: an equal row changes nothing.
create table import_key (
    collection text not null,
    key text not null,
    row_hash bytea not null,
    record_id uuid not null,
    imported_at timestamptz not null default now(),
    primary key (collection, key)
);

grant select, insert on record_transition to ${service_role};
grant select, insert, update on import_key to ${service_role};
