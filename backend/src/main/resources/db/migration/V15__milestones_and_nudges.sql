-- What a person says of how far a pairing has come, beside what the records say; and the word that asks a silent pair to meet again.

create table pairing_milestone (
    pairing_id uuid not null references pairing,
    -- CONNECTED and SIGNED are known from the pairing and its agreements alone.
    kind text not null,
    version int not null default 0,
    -- Null: what was said has been taken back.
    reached_on date,
    note text,
    set_by text not null,
    set_name text not null,
    set_on date not null,
    primary key (pairing_id, kind),
    constraint milestone_kind check (kind in ('MET', 'CONTENT', 'PLAN', 'ROADMAP')),
    constraint milestone_not_to_come check (reached_on <= set_on),
    constraint milestone_note_length check (length(note) <= 1000)
);

create table nudge (
    id uuid primary key,
    version int not null default 0,
    pairing_id uuid not null references pairing,
    -- ANSWERED: a session of the two was confirmed after it. It is noticed when it is read, and written down when another is sent.
    status text not null check (status in ('OPEN', 'DONE', 'ANSWERED')),
    message text,
    asked_by text not null,
    asked_name text not null,
    -- The side that asked; null when a superior of both did.
    asked_for_id uuid references organisation,
    asked_on date not null,
    asked_at timestamptz not null,
    done_name text,
    done_on date,
    constraint nudge_done check ((status = 'DONE') = (done_on is not null) and (status = 'DONE') = (done_name is not null)),
    constraint nudge_message_length check (length(message) <= 1000)
);
create unique index nudge_one_open on nudge (pairing_id) where status = 'OPEN';
create index nudge_of_pairing on nudge (pairing_id, asked_on);

-- A session in which both take part was confirmed after the word, and is counted.
create function nudge_answered(word nudge) returns boolean
    language sql stable
    as $$ select exists (select 1 from pairing p join session_standing c on c.parties @> array [p.first_id, p.second_id]
            join record_transition t on t.collection = 'session-reports' and t.record_id = c.session_id
          where p.id = word.pairing_id and c.standing = 'COUNTED' and c.to_day is null and c.from_day >= word.asked_on
            and t.to_status = 'CONFIRMED' and t.at > word.asked_at) $$;

grant select, insert, update on pairing_milestone, nudge to ${service_role};

select audit_attach('pairing_milestone', 'pairings', 'pairing_id', 'milestones', '{kind}');
select audit_attach('nudge', 'pairings', 'pairing_id', 'nudges', '{asked_on}');
