-- Phases of a programme, the letters about them, and the quotas that were asked, promised and given.
create table grants.phase (
    id              uuid primary key default uuidv7(),
    programme       text not null,
    number          int not null check (number > 0),       -- gapless within the programme; a cancelled one keeps its number
    name            text not null,
    opens_on        date not null,
    closes_on       date not null,
    state           text not null check (state in ('PLANNED', 'OPEN', 'CLOSED', 'CANCELLED')),
    seed            text not null check (seed ~ '^[0-9a-f]{64}$'),   -- of the draw among equals; drawn when the phase is planned, published from then on
    rule_version    int,                                   -- the rule of precedence, bound when the phase opens
    version         int not null default 0,
    planned_by      uuid not null,
    planned_by_name text not null,
    planned_at      timestamptz not null,
    unique (programme, number),
    check (opens_on <= closes_on),
    check (state in ('PLANNED', 'CANCELLED') or rule_version is not null)
);

-- What happened to a phase; nothing here is changed.
create table grants.phase_event (
    id         uuid primary key default uuidv7(),
    phase      uuid not null references grants.phase,
    state      text not null,
    opens_on   date not null,
    closes_on  date not null,
    reason     text not null,
    by_id      uuid not null,
    by_name    text not null,
    at         timestamptz not null
);
create index on grants.phase_event (phase, at);

create function grants.phase_keeps_its_seed() returns trigger language plpgsql as $$
begin
    if new.seed <> old.seed or new.programme <> old.programme or new.number <> old.number
       or old.rule_version is not null and new.rule_version is distinct from old.rule_version then
        raise exception 'programme, number, seed and rule of a phase never change';
    end if;
    return new;
end $$;
create trigger keeps_its_seed before update on grants.phase for each row execute function grants.phase_keeps_its_seed();

-- In which order people come when there are more than the quota takes: every version, chosen by the head.
create table grants.precedence_rule (
    id         uuid primary key default uuidv7(),
    programme  text not null,
    version    int not null check (version > 0),
    criteria   text not null,                              -- in their order, separated by commas
    vulnerable text not null,                              -- which kinds count, separated by commas
    size_step  bigint not null check (size_step > 0),      -- rupiah; yearly sales within one step count as equal
    basis      text not null,
    reason     text not null,
    by_id      uuid not null,
    by_name    text not null,
    at         timestamptz not null,
    unique (programme, version)
);

create table grants.letter (
    id              uuid primary key default uuidv7(),
    direction       text not null check (direction in ('IN', 'OUT')),
    number          text not null,
    dated           date not null,
    correspondent   text not null,
    subject         text not null,
    state           text not null check (state in ('DRAFTED', 'SENT', 'RECEIVED', 'ANSWERED', 'FILED', 'CANCELLED')),
    answer_due      date,
    answers         uuid references grants.letter check (answers <> id),
    phase           uuid references grants.phase,
    version         int not null default 0,
    recorded_by     uuid not null,
    recorded_by_name text not null,
    recorded_at     timestamptz not null,
    unique (direction, number, correspondent, dated)
);
create index on grants.letter (dated desc, id desc);
create index on grants.letter (phase) where phase is not null;
create index on grants.letter (answers) where answers is not null;
create index on grants.letter (answer_due) where state in ('SENT', 'RECEIVED') and answer_due is not null;

create table grants.letter_event (
    id       uuid primary key default uuidv7(),
    letter   uuid not null references grants.letter,
    state    text not null,
    note     text not null,
    by_id    uuid not null,
    by_name  text not null,
    at       timestamptz not null
);
create index on grants.letter_event (letter, at);

create table grants.letter_file (
    id             uuid primary key default uuidv7(),
    letter         uuid not null references grants.letter,
    name           text not null,
    type           text not null,
    size           bigint not null,
    sha256         text not null,
    content_sealed bytea not null,
    added_by       uuid not null,
    added_by_name  text not null,
    added_at       timestamptz not null
);
create index on grants.letter_file (letter);

-- A figure of a day with the letter it stands in; the newest counts, none is overwritten.
create table grants.quota_entry (
    id               uuid primary key default uuidv7(),
    phase            uuid not null references grants.phase,
    kind             text not null check (kind in ('ASKED', 'PROMISED', 'GIVEN')),
    party            text not null check (party in ('MINISTRY', 'PROVINCE')),
    people           int not null check (people >= 0),
    dated            date not null,
    letter           uuid not null references grants.letter,
    note             text not null,
    recorded_by      uuid not null,
    recorded_by_name text not null,
    recorded_at      timestamptz not null
);
create index on grants.quota_entry (phase, kind, party, dated desc, id desc);
create index on grants.quota_entry (letter);

create function grants.phase_record_stays() returns trigger language plpgsql as $$
begin
    raise exception '% is written once and never changed', tg_table_name;
end $$;
create trigger stays before update or delete on grants.phase_event for each row execute function grants.phase_record_stays();
create trigger stays before update or delete on grants.precedence_rule for each row execute function grants.phase_record_stays();
create trigger stays before update or delete on grants.letter_event for each row execute function grants.phase_record_stays();
create trigger stays before update or delete on grants.letter_file for each row execute function grants.phase_record_stays();
create trigger stays before update or delete on grants.quota_entry for each row execute function grants.phase_record_stays();
create trigger stays before delete on grants.phase for each row execute function grants.phase_record_stays();
create trigger stays before delete on grants.letter for each row execute function grants.phase_record_stays();

revoke delete on grants.phase, grants.phase_event, grants.precedence_rule, grants.letter, grants.letter_event, grants.letter_file, grants.quota_entry from lapau_app;
