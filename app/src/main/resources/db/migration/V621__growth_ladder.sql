-- Naik kelas: who rose and fell, the signs of it that an officer saw, challenges, handovers to the province, questions to owners.
create schema if not exists growth;

-- Drawn from the snapshots whenever they change; a change of the law is no merit of the business.
create table growth.move (
    business   uuid not null,
    on_day     date not null,
    from_class text not null,
    to_class   text not null,
    cause      text not null check (cause in ('BUSINESS', 'LAW')),
    rose       boolean not null,
    primary key (business, on_day, cause),
    check (from_class <> to_class)
);
create index move_day on growth.move (on_day);

create table growth.sign (
    id          uuid primary key default uuidv7(),
    business    uuid not null,
    indicator   text not null,
    seen_on     date not null,
    evidence    text not null check (evidence <> ''),
    seen_by     uuid not null,
    seen_by_name text not null,
    recorded_at timestamptz not null,
    voided_at   timestamptz,
    voided_by_name text
);
create index sign_business on growth.sign (business);

create table growth.challenge (
    id           uuid primary key default uuidv7(),
    business     uuid not null,
    as_of        date not null,
    yearly_sales bigint,
    net_assets   bigint,
    evidence     text not null check (evidence <> ''),
    state        text not null check (state in ('OPEN', 'UPHELD', 'REJECTED', 'WITHDRAWN')),
    raised_by    uuid not null,
    raised_by_name text not null,
    raised_at    timestamptz not null,
    decided_by   uuid,
    decided_by_name text,
    decided_at   timestamptz,
    decision     text not null default '',
    check (yearly_sales is not null or net_assets is not null),
    check (state not in ('UPHELD', 'REJECTED') or decided_by <> raised_by)
);
create unique index challenge_open on growth.challenge (business) where state = 'OPEN';
create index challenge_business on growth.challenge (business);

create table growth.handover (
    id          uuid primary key default uuidv7(),
    business    uuid not null,
    size_class  text not null,
    law         text not null,
    given_on    date not null,
    letter      text not null,
    receiver    text not null,
    given_by    uuid not null,
    given_by_name text not null,
    recorded_at timestamptz not null,
    undone_at   timestamptz,
    undone_by_name text,
    undone_why  text
);
create unique index handover_standing on growth.handover (business) where undone_at is null;

create table growth.question (
    id          uuid primary key default uuidv7(),
    business    uuid not null,
    token_hash  bytea not null unique,
    asked_by    uuid not null,
    asked_by_name text not null,
    asked_at    timestamptz not null,
    expires_at  timestamptz not null,
    answered_at timestamptz
);
create index question_business on growth.question (business, asked_at desc);

grant usage on schema growth to lapau_app;
grant select, insert, update, delete on all tables in schema growth to lapau_app;
alter default privileges in schema growth grant select, insert, update, delete on tables to lapau_app;
