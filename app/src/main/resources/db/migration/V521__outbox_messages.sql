-- Messages to people: written with the decision that causes them, sent once. Address and text are sealed.
create schema outbox;

-- Files for the text-message gateway, kept so that each can be taken again.
create table outbox.gateway_file (
    id             uuid primary key default uuidv7(),
    number         int not null unique,
    row_count      int not null check (row_count > 0),
    sha256         text not null,
    content_sealed bytea not null,
    by_id          uuid not null,
    by_name        text not null,
    at             timestamptz not null
);

create table outbox.message (
    id             uuid primary key default uuidv7(),
    cause          text not null unique,                 -- one cause sends once
    channel        text not null check (channel in ('EMAIL', 'WHATSAPP', 'SMS')),
    programme      text not null default '',
    subject_type   text not null,
    subject_id     text not null,
    text_key       text not null,
    text_version   int not null,
    recipient      text not null,
    address_sealed bytea not null,
    text_sealed    bytea not null,
    state          text not null check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'CANCELLED')),
    problem        text not null default '' check (problem in ('', 'UNREACHABLE', 'REFUSED', 'UNSURE')),
    attempts       int not null default 0,
    next_at        timestamptz,                          -- when the sender takes it next; null when only a person can
    claimed_until  timestamptz,
    handed_at      timestamptz,                          -- the server has all of it but its last line
    gateway_file   uuid references outbox.gateway_file,
    created_at     timestamptz not null,
    changed_at     timestamptz not null
);
create index message_to_send on outbox.message (next_at) where channel = 'EMAIL' and next_at is not null;
create index message_sending on outbox.message (claimed_until) where state = 'SENDING';
create index message_by_state on outbox.message (state, channel, created_at desc);
create index message_by_time on outbox.message (created_at desc, id);
create index message_by_subject on outbox.message (subject_type, subject_id);

-- What became of each message, in order.
create table outbox.message_event (
    message uuid not null references outbox.message,
    at      timestamptz not null,
    state   text not null,
    problem text not null default '',
    by_id   uuid not null,
    by_name text not null,
    id      bigint generated always as identity primary key
);
create index on outbox.message_event (message, id);

grant usage on schema outbox to lapau_app;
grant select, insert on outbox.gateway_file, outbox.message_event to lapau_app;
grant select, insert, update on outbox.message to lapau_app;
