-- A draft of a paper can be thrown away; what was signed never.

create function agreement_signed_never_goes() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp
    as $$
begin
    raise exception 'a signed paper is not thrown away' using errcode = '23514', constraint = 'agreement_not_draft';
end $$;
create trigger agreement_signed_never_goes before delete on agreement
    for each row when (old.status <> 'DRAFT') execute function agreement_signed_never_goes();

grant delete on agreement to ${service_role};
