-- An order for the papers of a numbered proposal, with the letterhead and the texts that counted when it was given.
create table grants.batch_papers (
    id              uuid primary key,
    batch           uuid not null references grants.batch,
    letter_number   text not null,
    letter_date     date not null,
    addressee       text not null,
    addressee_place text not null,
    letterhead      int not null,
    cover_text      int not null,
    statement_text  int not null,
    parts           int not null check (parts >= 2),
    ordered_by      uuid not null,
    ordered_by_name text not null,
    ordered_at      timestamptz not null,
    withdrawn_at    timestamptz
);
create unique index batch_papers_one on grants.batch_papers (batch) where withdrawn_at is null;
create unique index batch_papers_number on grants.batch_papers (letter_number) where withdrawn_at is null;

revoke all on grants.batch_papers from lapau_app;
grant select, insert, update (withdrawn_at) on grants.batch_papers to lapau_app;
