-- Each uploaded reference list is one version; nothing deletes one, it may be withdrawn with a reason.
create schema if not exists grants;

create table grants.reference_list (
    id               uuid primary key default uuidv7(),
    number           bigint not null generated always as identity unique,   -- the last usable one of a kind counts
    kind             text not null check (kind in ('POPULATION', 'EMPLOYEES', 'CREDIT', 'RECIPIENTS')),
    source           text not null,
    data_date        date not null,
    file_name        text not null,
    size             bigint not null,
    sha256           text not null,
    content_sealed   bytea not null,                    -- the file as it came, gzipped, sealed: personal data
    mapping          jsonb not null default '{}',       -- column index by column key; empty: found by headings
    state            text not null check (state in ('MAPPING', 'READING', 'READY', 'REFUSED', 'WITHDRAWN')),
    row_count        int not null default 0,
    problem_count    int not null default 0,
    refusal          text,
    job              uuid,
    uploaded_by      uuid not null,
    uploaded_by_name text not null,
    uploaded_at      timestamptz not null,
    withdrawn_by_name text,
    withdrawn_at     timestamptz,
    withdrawn_reason text
);
create index on grants.reference_list (kind, number desc);
create index on grants.reference_list (sha256);

grant usage on schema grants to lapau_app;
grant select, insert, update on grants.reference_list to lapau_app;
grant usage, select on all sequences in schema grants to lapau_app;

create function grants.reference_list_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a reference list is withdrawn, never deleted';
end $$;
create trigger stays before delete on grants.reference_list for each row execute function grants.reference_list_stays();
