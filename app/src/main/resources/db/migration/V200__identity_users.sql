create schema if not exists identity;

create table identity.app_user (
    id                   uuid primary key default uuidv7(),
    username             text not null unique check (username ~ '^[a-z][a-z0-9._-]{2,39}$'),
    display_name         text not null check (length(display_name) between 1 and 100),
    password_hash        text not null,
    role                 text not null check (role in ('ADMIN', 'HEAD', 'VERIFIER', 'NAGARI_OFFICER', 'AUDITOR')),
    nagari               text check (nagari ~ '^\d{2}\.\d{2}\.\d{2}\.\d{4}$'),
    active               boolean not null default true,
    must_change_password boolean not null default false,
    -- grows with every new password and every lock-out; a session that knows an older one has ended
    credentials_version  integer not null default 0,
    version              integer not null default 0,
    last_sign_in_at      timestamptz,
    created_at           timestamptz not null default now(),
    check ((role = 'NAGARI_OFFICER') = (nagari is not null))
);

-- Failed attempts to sign in, by keyed hash of the user name or of the address.
create table identity.sign_in_failure (
    key_hash    bytea primary key,
    failures    integer not null,
    last_at     timestamptz not null,
    locked_till timestamptz
);
create index sign_in_failure_last_at on identity.sign_in_failure (last_at);

-- Spring Session 4, schema-postgresql.sql
create table identity.spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create unique index spring_session_ix1 on identity.spring_session (session_id);
create index spring_session_ix2 on identity.spring_session (expiry_time);
create index spring_session_ix3 on identity.spring_session (principal_name);

create table identity.spring_session_attributes (
    session_primary_id char(36) not null references identity.spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

grant usage on schema identity to lapau_app;
grant select, insert, update, delete on all tables in schema identity to lapau_app;
alter default privileges in schema identity grant select, insert, update, delete on tables to lapau_app;
