-- A numbered proposal is prepared by one officer and approved by another. What the first one prepared stands here, line by
-- line with the reason for its place, and is frozen only when a check at the moment of approval finds the same.
create table grants.batch_draft (
    id                uuid primary key default uuidv7(),     -- becomes the id of the numbered proposal
    programme         text not null,
    phase             uuid not null references grants.phase,
    as_of             date not null,
    programme_version int not null,
    rule_version      int not null,                          -- of the order of precedence
    lists             jsonb not null,
    room              int,                                   -- what the quota left; null: no quota was given
    fits              int not null check (fits > 0),
    waiting           int not null,                          -- who qualifies and does not fit
    out_count         int not null,
    summary           jsonb not null,
    state             text not null check (state in ('WAITING', 'APPROVED', 'RETURNED', 'WITHDRAWN', 'EXPIRED', 'OVERTAKEN')),
    prepared_by       uuid not null,
    prepared_by_name  text not null,
    prepared_at       timestamptz not null,
    expires_at        timestamptz not null,
    decided_by        uuid,
    decided_by_name   text,
    decided_at        timestamptz,
    reason            text not null default '',
    movement_sealed   bytea,                                 -- what had moved, when the check found something else
    unique (id, prepared_by),
    constraint draft_four_eyes check (state <> 'APPROVED' or decided_by is not null and decided_by <> prepared_by),
    constraint draft_returned_by_another check (state <> 'RETURNED' or decided_by is not null and decided_by <> prepared_by)
);
create unique index draft_one_waiting on grants.batch_draft (programme) where state = 'WAITING';
create index on grants.batch_draft (prepared_at desc);
create index on grants.batch_draft (phase);

create table grants.batch_draft_line (
    draft            uuid not null references grants.batch_draft,
    position         int not null,
    proposal         uuid not null references grants.proposal,
    fits             boolean not null,
    name             text not null,
    nagari           text not null,
    nik_hash         bytea not null,
    standing_sealed  bytea not null,                         -- facts of precedence: sales, vulnerability
    line_sealed      bytea not null,
    primary key (draft, position),
    unique (draft, proposal)
);
create index on grants.batch_draft_line (proposal);
create index on grants.batch_draft_line (nik_hash) where not fits;

create trigger stays before update or delete on grants.batch_draft_line for each row execute function grants.batch_stays();
create trigger stays before delete on grants.batch_draft for each row execute function grants.batch_stays();
revoke delete on grants.batch_draft from lapau_app;
revoke update, delete on grants.batch_draft_line from lapau_app;

-- From now on nothing is frozen but what somebody else prepared.
alter table grants.batch add column phase uuid references grants.phase, add column prepared_by uuid, add column prepared_by_name text;
alter table grants.batch add constraint batch_comes_of_a_draft foreign key (id, prepared_by) references grants.batch_draft (id, prepared_by);
alter table grants.batch add constraint batch_four_eyes check (prepared_by <> frozen_by);
alter table grants.batch add constraint batch_was_prepared check (prepared_by is not null and prepared_by_name is not null and phase is not null) not valid;
create index on grants.batch (phase);
