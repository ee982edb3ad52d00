-- What would change if a parameter or a list were another: a preview, which counts for nothing.
create table grants.what_if (
    id                uuid primary key default uuidv7(),
    programme         text not null,
    programme_version int not null,                        -- the version that was compared with
    as_of             date not null,
    parameters        jsonb not null,                      -- changed values by rule and key, as stored
    list_kind         text,                                -- the list that was tried out or left out; null for none
    list_name         text not null default '',            -- file name; empty: the newest version was left out
    content_sealed    bytea,                               -- the tried list, until it was read
    state             text not null check (state in ('WAITING', 'READY', 'REFUSED')),
    refusal           text not null default '',
    row_count         int not null default 0,
    counts            jsonb not null default '{}',         -- how many by outcome before and after
    by_id             uuid not null,
    by_name           text not null,
    at                timestamptz not null
);
create index on grants.what_if (programme, at desc);

create table grants.what_if_change (
    what_if  uuid not null references grants.what_if on delete cascade,
    position int not null,
    proposal uuid not null references grants.proposal,
    name     text not null,
    nagari   text not null,
    before   text not null,
    after    text not null,
    codes_before text[] not null,
    codes_after  text[] not null,
    primary key (what_if, position)
);
create index on grants.what_if_change (proposal);
