-- The office's letterhead as versions, and the papers that were issued under it: kept byte for byte, sealed, never changed.
create schema papers;

create table papers.letterhead (
    version    int primary key check (version > 0),
    government text not null,
    office     text not null,
    address    text not null,
    contact    text not null,
    place      text not null,
    role       text not null,
    signatory  text not null,
    rank       text not null,
    nip        text not null check (nip ~ '^\d{18}$'),
    logo       bytea,                                   -- PNG
    by_id      uuid not null,
    by_name    text not null,
    at         timestamptz not null
);

create table papers.paper (
    id             uuid primary key default uuidv7(),
    code           text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
    subject_type   text not null,
    subject_id     text not null,
    part           int not null,
    kind           text not null,                       -- message key of its name
    number         text not null,
    dated          date not null,
    office         text not null,
    file_name      text not null,
    pages          int not null,
    size           int not null,
    sha256         text not null,
    content_sealed bytea not null,
    issued_by      uuid not null,
    issued_by_name text not null,
    issued_at      timestamptz not null,
    unique (subject_type, subject_id, part)
);
create index on papers.paper (issued_at desc, id);

-- A paper that no longer counts; it stays in the register, and its public page says so.
create table papers.withdrawal (
    paper   uuid primary key references papers.paper,
    reason  text not null,
    by_id   uuid not null,
    by_name text not null,
    at      timestamptz not null
);

grant usage on schema papers to lapau_app;
grant select, insert on papers.letterhead, papers.paper, papers.withdrawal to lapau_app;
