-- Persons and businesses of the regency, where each fact came from, and how persons were merged.
create schema if not exists registry;
create extension if not exists pg_trgm with schema public;

create table registry.person (
    id           uuid primary key default uuidv7(),
    name         text not null,
    name_normal  text not null,                        -- without titles, in modern spelling, for the trigram index
    name_sound   text not null,
    nik_sealed   bytea,
    nik_hash     bytea,
    nik_disputed boolean not null default false,       -- another person with another name has the same NIK
    kk_sealed    bytea,
    kk_hash      bytea,
    birth_date   date,
    phone_sealed bytea,
    phone_hash   bytea,
    address      text not null default '',
    nagari       text check (nagari ~ '^\d{2}\.\d{2}\.\d{2}\.\d{4}$'),
    version      integer not null default 0,
    merged_into  uuid references registry.person check (merged_into <> id),
    created_at   timestamptz not null
);
create unique index person_nik on registry.person (nik_hash) where merged_into is null and not nik_disputed;
create unique index person_disputed_nik on registry.person (nik_hash, name_sound) where merged_into is null and nik_disputed;
create index person_nik_any on registry.person (nik_hash) where nik_hash is not null;
create index person_sound on registry.person (name_sound);
create index person_name_trigrams on registry.person using gin (name_normal public.gin_trgm_ops);
create index person_nagari on registry.person (nagari, name_normal);
create index person_list on registry.person (name_normal, id) where merged_into is null;
create index person_merged on registry.person (merged_into) where merged_into is not null;

create table registry.business (
    id           uuid primary key default uuidv7(),
    owner        uuid not null references registry.person,
    name         text not null default '',
    line         text not null default '',
    kbli_edition text,
    kbli_code    text check (kbli_code ~ '^\d{5}$'),
    address      text not null default '',
    nagari       text check (nagari ~ '^\d{2}\.\d{2}\.\d{2}\.\d{4}$'),
    nib          text not null default '',
    sku          text not null default '',
    size_class   text,                                 -- of the newest snapshot
    version      integer not null default 0,
    created_at   timestamptz not null,
    check ((kbli_edition is null) = (kbli_code is null))
);
create index business_owner on registry.business (owner);
create index business_line on registry.business (lower(line));

-- What a business sold and owned on a day; size_class by the law that was in force then.
create table registry.business_snapshot (
    id           uuid primary key default uuidv7(),
    business     uuid not null references registry.business,
    as_of        date not null,
    yearly_sales bigint,
    net_assets   bigint,
    size_class   text not null,
    law          text not null,
    source_kind  text not null,
    source_ref   text not null,
    recorded_at  timestamptz not null,
    unique nulls not distinct (business, as_of, yearly_sales, net_assets)
);

-- What was learnt of a person or business, when and from where. facts_sealed: field to value before and after, as JSON.
create table registry.history (
    id           uuid primary key default uuidv7(),
    person       uuid not null references registry.person,
    business     uuid references registry.business,
    kind         text not null check (kind in ('CREATED', 'FILLED', 'DIFFERS', 'CORRECTED', 'MERGED', 'MERGE_UNDONE')),
    facts_sealed bytea not null,
    facts_hash   bytea not null,
    source_kind  text not null,
    source_ref   text not null,
    reason       text not null default '',
    by_id        uuid not null,
    by_name      text not null,
    at           timestamptz not null
);
create index on registry.history (person, at);
-- the same difference in the same row of the same file is told once
create unique index history_once on registry.history (person, kind, source_ref, facts_hash) where kind = 'DIFFERS';

-- Two persons that may be one. Open until they are merged or a human says that they are two.
create table registry.possible_duplicate (
    person       uuid not null references registry.person,
    lookalike    uuid not null references registry.person,
    doubt        text not null,
    found_at     timestamptz not null,
    dismissed_at timestamptz,
    dismissed_by uuid,
    dismissed_by_name text,
    primary key (person, lookalike)
);
create index on registry.possible_duplicate (lookalike);

create table registry.merge (
    id            uuid primary key default uuidv7(),
    kept          uuid not null references registry.person,
    gone          uuid not null references registry.person,
    before_sealed bytea not null,                      -- the kept person before, as JSON
    after_sealed  bytea not null,                      -- and after
    businesses    uuid[] not null,                     -- those that changed their owner
    reason        text not null,
    merged_by     uuid not null,
    merged_by_name text not null,
    merged_at     timestamptz not null,
    undone_by     uuid,
    undone_by_name text,
    undone_at     timestamptz
);
create index on registry.merge (kept);
create unique index merge_standing on registry.merge (gone) where undone_at is null;

create table registry.obstacle (
    id          uuid primary key default uuidv7(),
    business    uuid not null references registry.business,
    kind        text not null check (kind in ('CAPITAL', 'MARKETING', 'MATERIAL', 'EQUIPMENT', 'SKILL', 'LICENCE', 'PLACE', 'OTHER')),
    note        text not null,
    noted_on    date not null,
    noted_by    uuid not null,
    noted_by_name text not null,
    solved_on   date
);
create index on registry.obstacle (business);

-- Metadata; the content lies with whoever keeps the papers.
create table registry.document (
    id          uuid primary key default uuidv7(),
    person      uuid not null references registry.person,
    business    uuid references registry.business,
    kind        text not null,
    title       text not null,
    dated       date,
    kept_at     text not null default '',
    added_by    uuid not null,
    added_by_name text not null,
    added_at    timestamptz not null
);
create index on registry.document (person);
create index on registry.document (business);

-- UU 27/2022: for what a person allowed the use of the data.
create table registry.consent (
    id           uuid primary key default uuidv7(),
    person       uuid not null references registry.person,
    purpose      text not null,
    given_on     date not null,
    withdrawn_on date,
    recorded_by  uuid not null,
    recorded_by_name text not null
);
create index on registry.consent (person);

grant usage on schema registry to lapau_app;
grant select, insert, update, delete on all tables in schema registry to lapau_app;
alter default privileges in schema registry grant select, insert, update, delete on tables to lapau_app;
