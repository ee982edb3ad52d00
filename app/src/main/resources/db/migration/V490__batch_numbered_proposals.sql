-- Numbered proposals: what was sent is what is stored. Nothing here is changed or deleted afterwards.
create schema if not exists grants;

create table grants.batch (
    id                uuid primary key default uuidv7(),
    programme         text not null,
    sequence          int not null check (sequence > 0),        -- gapless within the programme
    number            text not null unique,
    programme_version int not null,
    lists             jsonb not null,                           -- version of each reference list, by kind
    as_of             date not null,
    row_count         int not null check (row_count > 0),
    refused_count     int not null,
    summary           jsonb not null,                           -- counts by nagari and by finding, as they were that day
    sha256            text not null,
    workbook_sealed   bytea not null,
    refused_sha256    text not null,
    refused_sealed    bytea not null,
    frozen_by         uuid not null,
    frozen_by_name    text not null,
    frozen_at         timestamptz not null,
    unique (programme, sequence)
);
create index on grants.batch (frozen_at);

create table grants.batch_line (
    id          uuid primary key default uuidv7(),
    batch       uuid not null references grants.batch,
    position    int not null,
    proposal    uuid not null unique references grants.proposal,
    programme   text not null,
    name        text not null,
    nagari_code text,
    nik_hash    bytea not null,
    line_sealed bytea not null,
    unique (batch, position),
    unique (programme, nik_hash)
);

create function grants.batch_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a numbered proposal is never changed';
end $$;
create trigger stays before update or delete on grants.batch for each row execute function grants.batch_stays();
create trigger stays before update or delete on grants.batch_line for each row execute function grants.batch_stays();

revoke all on grants.batch, grants.batch_line from lapau_app;
grant usage on schema grants to lapau_app;
grant select, insert on grants.batch, grants.batch_line to lapau_app;
