-- Who was there, what they knew before and after, what they thought of it, and what they take home.
alter table training.enrolment
    add column pre_score  int check (pre_score between 0 and 100),
    add column post_score int check (post_score between 0 and 100),
    add column rating     int check (rating between 1 and 5),
    add column comment    text not null default '',
    add column attended   int;                          -- percent of the meetings, when the session was concluded

-- Once for each meeting, however often and late it is told: the first telling stays.
create table training.attendance (
    enrolment uuid not null references training.enrolment,
    meeting   uuid not null references training.meeting,
    way       text not null check (way in ('DOOR', 'CARD', 'LIST')),
    told_at   timestamptz not null,
    primary key (enrolment, meeting)
);
create index on training.attendance (meeting);

-- Keys by which the office signs; the private half is sealed, the public half is published for good.
create table training.signing_key (
    id             uuid primary key,
    public_jwk     text not null,
    private_sealed bytea not null,
    created_at     timestamptz not null,
    retired_at     timestamptz
);
create unique index signing_key_current on training.signing_key ((true)) where retired_at is null;

create table training.certificate (
    id             uuid primary key,                    -- random: it is the address of its public page
    enrolment      uuid not null unique references training.enrolment,
    year           int not null,
    serial         int not null,
    paper          uuid not null,
    holder         text not null,
    signing_key    uuid not null references training.signing_key,
    credential     text not null,                       -- compact JWS
    issued_at      timestamptz not null,
    revoked_at     timestamptz,
    revoked_reason text not null default '',
    unique (year, serial)
);
grant select, insert, update, delete on training.attendance, training.signing_key, training.certificate to lapau_app;
