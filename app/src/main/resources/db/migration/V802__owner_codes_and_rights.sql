alter table owner.account
    add column agreed_at        timestamptz,             -- to the use of the data for this account; null: the account does not work
    add column claim_nik_sealed bytea,                   -- as the owner gave it, until it is decided
    add column claim_nik_hash   bytea,
    add column claim_born       date,
    add column claim_at         timestamptz,
    add column reason           text not null default '';
create index account_claim on owner.account (claim_nik_hash) where claim_nik_hash is not null;

alter table owner.session
    add column id     uuid not null default uuidv7() unique,
    add column device text not null default '';

-- A one-time code on its way. Of a telephone only the newest counts.
create table owner.code (
    id           uuid primary key,                       -- by chance: it stands in the form
    phone_hash   bytea not null,
    phone_sealed bytea not null,
    code_hash    bytea not null,
    known        boolean not null,                       -- false: nobody was sent anything, and no code is right
    name         text not null default '',               -- of who registers
    invitation   uuid,
    tries        int not null default 0,
    made_at      timestamptz not null,
    until        timestamptz not null,
    ended_at     timestamptz
);
create index on owner.code (phone_hash, made_at);

create table owner.invitation (
    id           uuid primary key default uuidv7(),
    hash         bytea not null unique,
    person       uuid not null references registry.person,
    phone_hash   bytea not null,
    phone_sealed bytea not null,
    by_id        uuid not null,
    by_name      text not null,
    made_at      timestamptz not null,
    until        timestamptz not null,
    used_at      timestamptz
);
create index on owner.invitation (person);

-- What an owner asks to be put right in the own data.
create table owner.request (
    id          uuid primary key default uuidv7(),
    account     uuid not null references owner.account,
    person      uuid not null references registry.person,
    text_sealed bytea not null,
    state       text not null check (state in ('OPEN', 'DONE', 'REFUSED')),
    answer      text not null default '',
    asked_at    timestamptz not null,
    answered_at timestamptz,
    answered_by text not null default ''
);
create index on owner.request (person);
create index on owner.request (account);

-- Accounts that followed their person through a merge.
create table owner.followed (
    merge   uuid not null,
    account uuid not null references owner.account,
    primary key (merge, account)
);
