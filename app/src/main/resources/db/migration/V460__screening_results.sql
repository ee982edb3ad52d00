-- Each time a programme's proposals were screened: under which version of the rules, on which lists, for which day.
create table grants.screening_run (
    id                uuid primary key default uuidv7(),
    programme         text not null,
    programme_version int not null,
    as_of             date not null,
    lists             jsonb not null,             -- version by kind of list
    rows              int not null,
    eligible          int not null,
    review            int not null,
    ineligible        int not null,
    changed           int not null,               -- rows whose outcome is another than before
    codes             jsonb not null,             -- rows by reason
    screened_by       uuid not null,
    screened_by_name  text not null,
    screened_at       timestamptz not null
);
create index on grants.screening_run (programme, screened_at desc);

-- The latest outcome of each proposal. Evidence names persons, so it is sealed.
create table grants.screening_result (
    proposal       uuid primary key references grants.proposal,
    run            uuid not null references grants.screening_run,
    decision       text not null check (decision in ('eligible', 'review', 'ineligible')),
    codes          text[] not null,
    proven         text[] not null,
    same_as        uuid references grants.proposal,
    outcome_sealed bytea not null,
    fingerprint    bytea not null
);
create index on grants.screening_result using gin (codes);
create index on grants.screening_result (decision);
create index on grants.screening_result (same_as) where same_as is not null;
create index on grants.screening_result (run);
