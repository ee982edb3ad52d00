-- Texts that the office words itself. Version 0 of each is shipped with Lapau; what was sent names its version, so none is changed.
create schema wording;

create table wording.version (
    key     text not null,
    version int not null check (version > 0),
    title   text not null,
    body    text not null,
    reason  text not null,
    by_id   uuid not null,
    by_name text not null,
    at      timestamptz not null,
    primary key (key, version)
);
grant usage on schema wording to lapau_app;
grant select, insert on wording.version to lapau_app;
