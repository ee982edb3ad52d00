-- What officers decided at the review desk. The latest line of a proposal counts; none is ever changed.
create table grants.decision (
    id              uuid primary key default uuidv7(),
    proposal        uuid not null references grants.proposal,
    action          text not null check (action in ('ACCEPTED', 'REFUSED', 'CORRECTED', 'UNDONE')),
    reason          text not null,
    codes           text[] not null,              -- reasons that the officer saw, and by accepting answered for
    decided_by      uuid not null,
    decided_by_name text not null,
    at              timestamptz not null
);
create index on grants.decision (proposal, at desc);
create index on grants.decision (at);
