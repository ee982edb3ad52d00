-- Every version of every aid programme; a version is never changed, a decision names the one it was made under.
create schema if not exists grants;

create table grants.programme_version (
    id         uuid primary key default uuidv7(),
    code       text not null,
    version    int not null check (version > 0),
    name       text not null,
    rules      jsonb not null,          -- list of rules: code, active, citation, parameters
    amount     bigint not null check (amount >= 0),
    valid_from date not null,
    basis      text not null,
    by_id      uuid not null,
    by_name    text not null,
    at         timestamptz not null,
    reason     text not null,
    unique (code, version)
);

grant usage on schema grants to lapau_app;
grant select, insert on grants.programme_version to lapau_app;

create function grants.programme_version_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a version of a programme is never changed';
end $$;
create trigger stays before update or delete on grants.programme_version for each row execute function grants.programme_version_stays();
