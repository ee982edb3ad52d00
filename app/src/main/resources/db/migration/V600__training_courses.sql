-- Courses, when and where they are held, and who takes part.
create schema training;
create extension if not exists btree_gist with schema public;

create table training.course (
    id             uuid primary key default uuidv7(),
    title          text not null,
    summary        text not null,
    sizes          text[] not null default '{}',        -- whom it is for; empty for everybody
    lines          text not null default '',            -- words of lines of business, by comma
    nagari         text[] not null default '{}',
    obstacles      text[] not null default '{}',        -- what it helps against
    min_attendance int not null check (min_attendance between 1 and 100),
    pass_score     int check (pass_score between 0 and 100),
    version        int not null default 0,
    retired_at     timestamptz,
    created_at     timestamptz not null
);

create table training.module (
    id       uuid primary key default uuidv7(),
    course   uuid not null references training.course,
    position int not null,
    title    text not null,
    minutes  int not null check (minutes > 0),
    content  text not null default '',
    unique (course, position)
);

-- A link, or a file of the office's own; no personal data, so it is not sealed.
create table training.material (
    id        uuid primary key default uuidv7(),
    module    uuid not null references training.module,
    title     text not null,
    link      text not null default '',
    file_name text,
    file_type text,
    content   bytea,
    check ((link <> '') <> (content is not null))
);
create index on training.material (module);

create table training.trainer (
    id        uuid primary key default uuidv7(),
    name      text not null,
    expertise text not null default '',
    gone_at   timestamptz
);
create unique index trainer_name on training.trainer (lower(name)) where gone_at is null;

create table training.place (
    id      uuid primary key default uuidv7(),
    name    text not null,
    address text not null default '',
    seats   int not null check (seats > 0),
    gone_at timestamptz
);
create unique index place_name on training.place (lower(name)) where gone_at is null;

create table training.session (
    id           uuid primary key default uuidv7(),
    course       uuid not null references training.course,
    state        text not null check (state in ('PLANNED', 'OPEN', 'SEATED', 'HELD', 'CANCELLED')),
    trainer      uuid not null references training.trainer,
    place        uuid references training.place,        -- null when it is held by a link only
    link         text not null default '',
    closes_on    date not null,                         -- last day of applying
    quota        int not null check (quota > 0),
    taken        int not null default 0,
    budget       bigint not null default 0 check (budget >= 0),
    note         text not null default '',
    lot          text not null,                         -- seed by which equals are put in order
    reason       text not null default '',              -- why it was cancelled
    version      int not null default 0,
    created_at   timestamptz not null,
    check (taken between 0 and quota),                  -- no seat is given twice
    check (place is not null or link <> '')
);
create index on training.session (course);

-- Trainer and place stand here again, so that the database itself lets nobody be in two places and no room hold two sessions.
create table training.meeting (
    id        uuid primary key default uuidv7(),
    session   uuid not null references training.session,
    position  int not null,
    during    tstzrange not null check (not isempty(during)),
    trainer   uuid not null references training.trainer,
    place     uuid references training.place,
    cancelled boolean not null default false,
    unique (session, position),
    constraint trainer_in_one_place exclude using gist (trainer with =, during with &&) where (not cancelled),
    constraint place_for_one_session exclude using gist (place with =, during with &&) where (not cancelled and place is not null)
);

create table training.enrolment (
    id          uuid primary key default uuidv7(),
    session     uuid not null references training.session,
    business    uuid not null references registry.business,
    state       text not null check (state in ('APPLIED', 'ADMITTED', 'WAITING', 'WITHDRAWN', 'COMPLETED', 'INCOMPLETE')),
    way         text not null check (way in ('OFFICER', 'WORKBOOK', 'OWNER')),
    code        text not null,                          -- six digits by which a participant says who it is at the door
    rank        int,
    reasons     text[] not null default '{}',           -- why this rank: code:value
    applied_at  timestamptz not null,
    decided_at  timestamptz,
    unique (session, business),
    unique (session, code)
);
create index on training.enrolment (business);

-- What a business does about a session on its owner's phone: the link's hash, never the link.
create table training.ticket (
    session    uuid not null references training.session,
    business   uuid not null references registry.business,
    hash       bytea not null unique,
    invited_at timestamptz not null,
    primary key (session, business)
);

-- The address of the calendar to subscribe to changes with its serial.
create table training.feed (
    only_one boolean primary key default true check (only_one),
    serial   int not null
);
insert into training.feed (serial) values (1);

grant usage on schema training to lapau_app;
grant select, insert, update, delete on all tables in schema training to lapau_app;
alter default privileges in schema training grant select, insert, update, delete on tables to lapau_app;
