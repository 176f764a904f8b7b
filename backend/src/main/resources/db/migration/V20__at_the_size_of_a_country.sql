-- What one looks for is found at the same cost in a city and in a country.

-- An index of an exclusion is a poor way to a single organisation, and was taken for a good one: over an expression it serves its
-- constraint alone, and the tree of organisation_version_of is what finds versions.
alter table organisation_version
    drop constraint organisation_version_no_overlap,
    drop constraint organisation_code_unique,
    add constraint organisation_version_no_overlap
        exclude using gist ((uuid_send(organisation_id)) with =, daterange(valid_from, valid_to, '[]') with &&)
        deferrable initially deferred,
    add constraint organisation_code_unique
        exclude using gist ((code || '') with =, (uuid_send(organisation_id)) with <>, daterange(valid_from, valid_to, '[]') with &&)
        deferrable initially deferred;
alter table session_standing
    drop constraint session_standing_no_overlap,
    add constraint session_standing_no_overlap
        exclude using gist ((uuid_send(session_id)) with =, daterange(from_day, to_day, '[)') with &&)
        deferrable initially deferred;

-- The list of pairings in its order, whole and by what divides it most.
create index pairing_by_day on pairing ((coalesce(since, proposed_on)), id);
create index pairing_by_status on pairing (status, (coalesce(since, proposed_on)), id);
create index pairing_by_kind on pairing (kind, (coalesce(since, proposed_on)), id);
create index pairing_by_level on pairing (level, (coalesce(since, proposed_on)), id);

-- The days on which the map has changed at all.
create index organisation_version_begins on organisation_version (valid_from) where valid_from is not null;
create index organisation_version_ends on organisation_version (valid_to) where valid_to is not null;
