-- The files in which ministry and bank answer: as they came, what was read in each row, and what was made of it.
create table grants.answer (
    id                uuid primary key default uuidv7(),
    number            bigint not null generated always as identity unique,
    kind              text not null check (kind in ('DECREE', 'BANK')),
    programme         text not null,
    reference         text not null,                     -- number of the decree or of the bank's letter
    dated             date not null,
    bank              text not null default '',          -- of a bank report whose rows name none
    file_name         text not null,
    size              bigint not null,
    sha256            text not null,
    content_sealed    bytea not null,
    state             text not null check (state in ('CHECKING', 'READY', 'TAKING', 'TAKEN', 'WITHDRAWN', 'UNREADABLE')),
    problem           text not null default '',
    job               uuid,
    uploaded_by       uuid not null,
    uploaded_by_name  text not null,
    uploaded_at       timestamptz not null,
    taken_by_name     text,
    taken_at          timestamptz,
    withdrawn_by_name text,
    withdrawn_at      timestamptz,
    withdrawn_reason  text
);
-- The same file cannot be in twice, whoever uploads it at the same moment.
create unique index answer_once on grants.answer (programme, kind, sha256) where state not in ('WITHDRAWN', 'UNREADABLE');
create index on grants.answer (programme, number);

create table grants.answer_sheet (
    id            uuid primary key default uuidv7(),
    answer        uuid not null references grants.answer,
    position      int not null,
    file          text not null,                         -- a file in a zip is archive.zip/inner.xlsx
    name          text not null,
    header_rows   int[] not null default '{}',
    signature     text,                                  -- null: no table was found
    mapping       jsonb not null default '{}',
    mapping_state text not null check (mapping_state in ('NONE', 'GUESSED', 'CONFIRMED', 'REMEMBERED')),
    shown_sealed  bytea not null,
    data_rows     int not null,
    skipped_rows  int not null,
    unique (answer, position)
);

create table grants.answer_row (
    id           uuid primary key default uuidv7(),
    answer       uuid not null references grants.answer,
    sheet        uuid not null references grants.answer_sheet on delete cascade,
    row          int not null,
    read_sealed  bytea not null,                         -- what the row says, and each cell as written
    name         text not null,
    says         text not null check (says in ('ACCEPTED', 'REFUSED', 'TRANSFERRED', 'PAID', 'RETURNED', 'UNCLEAR', 'NO_ROW')),
    why          text not null default '',               -- why refused, or why it is no row of the table; a code
    amount       bigint,
    bank         text not null,
    line         uuid references grants.batch_line,      -- whom it means, or may mean
    match        text not null check (match in ('NIK', 'NIK_REPAIRED', 'ACCOUNT', 'PROBABLE', 'NONE')),
    differences  text[] not null default '{}',
    standing     text not null check (standing in ('CLEAR', 'HELD', 'STUCK', 'REPEATED', 'IGNORED', 'SKIPPED')),
    booked       boolean not null default false,
    decision     text check (decision in ('SAME', 'OTHER')),
    unique (sheet, row)
);
create index on grants.answer_row (answer, standing);
create index on grants.answer_row (line);
create index on grants.answer_row using gin (differences);

-- What officers decided about a row; none is ever changed.
create table grants.answer_decision (
    id              uuid primary key default uuidv7(),
    row             uuid not null references grants.answer_row,
    action          text not null check (action in ('SAME', 'OTHER', 'UNDONE')),
    reason          text not null,
    decided_by      uuid not null,
    decided_by_name text not null,
    at              timestamptz not null
);
create index on grants.answer_decision (row, at desc);
revoke update, delete on grants.answer_decision from lapau_app;
