-- Which nagari officer goes to see the business of which proposal. One stands at a time; the others are its past.
create table grants.field_assignment (
    id               uuid primary key default uuidv7(),
    proposal         uuid not null references grants.proposal on delete cascade,
    officer          uuid not null,
    officer_name     text not null,
    due              date not null,
    state            text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'TAKEN_BACK')),
    assigned_by      uuid not null,
    assigned_by_name text not null,
    assigned_at      timestamptz not null,
    ended_at         timestamptz,
    check ((state = 'OPEN') = (ended_at is null))
);
create unique index field_assignment_open on grants.field_assignment (proposal) where state = 'OPEN';
create index on grants.field_assignment (officer, state);
create index on grants.field_assignment (proposal, assigned_at desc);

-- What an officer saw. The identifier was made on the phone, so that a report that is sent again is the same row.
create table grants.field_visit (
    id            uuid primary key,
    assignment    uuid not null unique references grants.field_assignment on delete cascade,
    proposal      uuid not null references grants.proposal on delete cascade,
    standing      text not null check (standing in ('RUNNING', 'CLOSED', 'NOT_FOUND')),
    report_sealed bytea not null,
    sent_hash     bytea not null,              -- keyed hash of all that was sent, its photo too
    photo_sealed  bytea,                       -- JPEG made by us
    officer       uuid not null,
    officer_name  text not null,
    seen_on       date not null,
    received_at   timestamptz not null
);
create index on grants.field_visit (proposal, received_at desc);
