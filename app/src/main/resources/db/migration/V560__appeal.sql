-- Appeals against a refusal: filed by the person or at the desk, each with a number that nobody guesses, decided by an officer who did not refuse.
create table grants.appeal (
    id            uuid primary key default uuidv7(),
    number_hash   bytea not null unique,
    number_sealed bytea not null,
    proposal      uuid not null references grants.proposal,
    text_sealed   bytea not null,
    state         text not null check (state in ('FILED', 'EXAMINED', 'ACCEPTED', 'REJECTED')),
    version       int not null default 0,
    filed_by      uuid,                                  -- null: the person, on the public page
    filed_by_name text not null,
    filed_at      timestamptz not null,
    due           date not null
);
-- One open appeal against a row at a time, whoever files.
create unique index appeal_one_open on grants.appeal (proposal) where state in ('FILED', 'EXAMINED');
create index on grants.appeal (proposal);
create index on grants.appeal (due) where state in ('FILED', 'EXAMINED');
create index on grants.appeal (filed_at desc);

create table grants.appeal_event (
    id      bigint generated always as identity primary key,
    appeal  uuid not null references grants.appeal,
    state   text not null,
    reason  text not null,
    by_id   uuid,
    by_name text not null,
    at      timestamptz not null
);
create index on grants.appeal_event (appeal, id);

-- Whoever refused the row, or took the appeal at the desk, does not decide about it.
create function grants.appeal_four_eyes() returns trigger language plpgsql as $$
begin
    if new.state in ('ACCEPTED', 'REJECTED') and (
            new.by_id is null or new.by_id = (select a.filed_by from grants.appeal a where a.id = new.appeal)
            or new.by_id = (select d.decided_by from grants.appeal a join grants.decision d on d.proposal = a.proposal
                             where a.id = new.appeal and d.action in ('REFUSED', 'SENT_BACK') and d.at < a.filed_at order by d.at desc limit 1)) then
        raise exception 'another officer decides about this appeal' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger four_eyes before insert on grants.appeal_event for each row execute function grants.appeal_four_eyes();

create table grants.appeal_file (
    id             uuid primary key default uuidv7(),
    appeal         uuid not null references grants.appeal,
    name           text not null,
    type           text not null,
    size           int not null,
    content_sealed bytea not null
);
create index on grants.appeal_file (appeal);
revoke update, delete on grants.appeal_event, grants.appeal_file from lapau_app;
revoke delete on grants.appeal from lapau_app;
