-- What each run found, in figures: rows by nagari, outcome and finding. An empty code counts the rows themselves,
-- an empty nagari those whose nagari could not be told.
create table grants.screening_count (
    run          uuid not null references grants.screening_run on delete cascade,
    nagari_code  text not null,
    decision     text not null,
    code         text not null,
    rows         int not null,
    primary key (run, nagari_code, decision, code)
);

-- Which proposals came out otherwise than in the run before.
create table grants.screening_change (
    run             uuid not null references grants.screening_run on delete cascade,
    proposal        uuid not null references grants.proposal on delete cascade,
    decision_before text not null,
    decision_after  text not null,
    gone            text[] not null,              -- findings that are no more
    found           text[] not null,              -- findings that are new
    primary key (run, proposal)
);
create index on grants.screening_change (proposal);

alter table grants.screening_run add column added int not null default 0;      -- of the changed rows those never screened before
