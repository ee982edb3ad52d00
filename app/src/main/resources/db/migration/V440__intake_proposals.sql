-- Workbooks as they were handed in, what was found in them, and the proposals made of their rows.
create schema if not exists grants;

-- One handing-in of files for one programme.
create table grants.intake (
    id              uuid primary key default uuidv7(),
    number          bigint not null generated always as identity unique,
    programme       text not null,
    note            text not null default '',
    area            text,                                   -- the nagari of a nagari officer; null: the whole regency
    state           text not null check (state in ('CHECKING', 'READY', 'TAKING', 'DONE', 'WITHDRAWN')),
    created_by      uuid not null,
    created_by_name text not null,
    created_at      timestamptz not null,
    job             uuid
);
create index on grants.intake (programme, created_at desc);

-- What the officer handed over: a workbook, or an archive of many. Sealed, because it holds personal data.
create table grants.intake_upload (
    id             uuid primary key default uuidv7(),
    intake         uuid not null references grants.intake on delete cascade,
    position       int not null,
    name           text not null,
    size           bigint not null,
    content_sealed bytea not null,
    unique (intake, position)
);

-- One workbook found in what was handed over. number: order of all files, by which the order of a batch is made.
create table grants.intake_file (
    id           uuid primary key default uuidv7(),
    number       bigint not null generated always as identity unique,
    intake       uuid not null references grants.intake on delete cascade,
    upload       uuid not null references grants.intake_upload on delete cascade,
    name         text not null,
    sha256       text not null default '',
    size         bigint not null,
    format       text not null default '',
    state        text not null check (state in ('READABLE', 'UNREADABLE', 'SAME_FILE', 'TAKEN')),
    problem      text,                                      -- sheets' problem when UNREADABLE
    detail       text not null default '',
    earlier      uuid references grants.intake_file on delete set null,
    proposals    int not null default 0
);
create index on grants.intake_file (intake, number);
create index on grants.intake_file (upload);
create index on grants.intake_file (sha256) where sha256 <> '';
create index on grants.intake_file (earlier) where earlier is not null;

create table grants.intake_sheet (
    id              uuid primary key default uuidv7(),
    intake_file     uuid not null references grants.intake_file on delete cascade,
    position        int not null,
    name            text not null,
    hidden          boolean not null,
    header_rows     int[] not null,
    signature       text,                                   -- null: no table was found
    mapping         jsonb not null default '{}',            -- column index by column key
    mapping_state   text not null check (mapping_state in ('NONE', 'GUESSED', 'CONFIRMED', 'REMEMBERED')),
    shown_sealed    bytea not null,                         -- headings, masked samples, skipped rows as shown
    data_rows       int not null,
    skipped_rows    int not null,
    excluded_reason text,
    unique (intake_file, position)
);
create index on grants.intake_sheet (signature) where signature is not null;

-- A corrected mapping is remembered by the headings of its source.
create table grants.column_mapping (
    signature       text primary key,
    mapping         jsonb not null,
    decided_by      uuid not null,
    decided_by_name text not null,
    decided_at      timestamptz not null
);

-- Every row or cell that did not become what it should: with the reason, so that nothing is dropped silently.
create table grants.intake_row (
    id           uuid primary key default uuidv7(),
    intake       uuid not null references grants.intake on delete cascade,
    intake_file  uuid not null references grants.intake_file on delete cascade,
    file         text not null,
    sheet        text not null,
    row          int not null,
    kind         text not null check (kind in ('SKIPPED', 'EXCLUDED', 'NO_TABLE', 'OTHER_NAGARI', 'MISREAD')),
    reason       text not null,
    shown_sealed bytea not null
);
create index on grants.intake_row (intake, kind);
create index on grants.intake_row (intake_file);

create table grants.proposal (
    id               uuid primary key default uuidv7(),
    programme        text not null,
    intake           uuid not null references grants.intake,
    intake_file      uuid not null references grants.intake_file,
    file             text not null,
    sheet            text not null,
    row              int not null,
    seq              bigint not null,
    person_id        uuid,
    business_id      uuid,
    applicant_sealed bytea not null,
    nik_hash         bytea,
    name             text not null,
    nagari_code      text,
    line             text not null,
    yearly_sales     bigint,
    misreads         int not null default 0,
    recognition      text not null check (recognition in ('NEW', 'KNOWN', 'DOUBTFUL')),
    lookalike        uuid,                                  -- whom a doubtful person may be
    doubt            text not null default '',
    state            text not null check (state in ('PROPOSED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'FROZEN')),
    version          int not null default 0,
    created_at       timestamptz not null,
    unique (intake_file, sheet, row)
);
create index on grants.proposal (programme, seq);
create index on grants.proposal (intake, seq);
create index on grants.proposal (person_id);
create index on grants.proposal (business_id);
create index on grants.proposal (nik_hash) where nik_hash is not null;
create index on grants.proposal (programme, nagari_code, state);

grant usage on schema grants to lapau_app;
grant select, insert, update, delete on all tables in schema grants to lapau_app;
grant usage, select on all sequences in schema grants to lapau_app;
alter default privileges in schema grants grant select, insert, update, delete on tables to lapau_app;
alter default privileges in schema grants grant usage, select on sequences to lapau_app;
