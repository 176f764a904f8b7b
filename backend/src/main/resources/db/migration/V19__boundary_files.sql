-- The city's own boundaries of its units, a file for each day from which a map holds: the reform draws another beside the old one.

create table boundary_file (
    id uuid primary key,
    version int not null default 0,
    valid_from date not null,
    -- As GeoJSON, written anew from what was sent: areas, codes and names, and nothing else.
    content bytea not null,
    digest text not null,
    areas int not null,
    positions int not null,
    sent_by text not null,
    sent_name text not null,
    sent_at timestamptz not null,
    constraint boundary_file_one_a_day unique (valid_from),
    constraint boundary_file_areas check (areas > 0)
);
alter table boundary_file alter column content set storage external;

-- Not audit_attach: the trail tells of the file by its digest. Megabytes of coordinates in every event would tell nobody more.
create trigger audit_insert after insert on boundary_file referencing new table as new_rows
    for each statement execute function audit_changed('boundary-files', 'id', '', '{}', '{content}', '{id}');
create trigger audit_update after update on boundary_file referencing old table as old_rows new table as new_rows
    for each statement execute function audit_changed('boundary-files', 'id', '', '{}', '{content}', '{id}');
create trigger audit_delete after delete on boundary_file referencing old table as old_rows
    for each statement execute function audit_changed('boundary-files', 'id', '', '{}', '{content}', '{id}');
create trigger audit_truncate after truncate on boundary_file
    for each statement execute function audit_changed('boundary-files', 'id', '', '{}', '{content}', '{id}');

-- What lies within a part of the map is looked for among what has a point.
create index organisation_version_point on organisation_version (longitude, latitude) where latitude is not null;

grant select, insert, delete on boundary_file to ${service_role};
