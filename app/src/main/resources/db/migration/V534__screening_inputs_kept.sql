-- What a decision was made on, so that it can be made again: the rows with their versions and states, and rows as they were
-- before they were corrected.
create table grants.screened_input (
    id   uuid primary key default uuidv7(),
    rows bytea not null                                    -- gzip of one line for each row: proposal, version, state, codes accepted
);
create trigger stays before update or delete on grants.screened_input for each row execute function grants.phase_record_stays();
revoke update, delete on grants.screened_input from lapau_app;

alter table grants.screening_run add column input uuid references grants.screened_input;
alter table grants.batch add column input uuid references grants.screened_input;

create table grants.proposal_past (
    proposal         uuid not null references grants.proposal on delete cascade,
    version          int not null,                         -- the last version in which the row was like this
    applicant_sealed bytea not null,
    nagari_code      text,
    primary key (proposal, version)
);
revoke insert, update, delete on grants.proposal_past from lapau_app;

create function grants.proposal_keeps_its_past() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    insert into grants.proposal_past (proposal, version, applicant_sealed, nagari_code)
    values (old.id, old.version, old.applicant_sealed, old.nagari_code) on conflict do nothing;
    return null;
end $$;
create trigger keeps_its_past after update on grants.proposal for each row
    when (old.applicant_sealed is distinct from new.applicant_sealed or old.nagari_code is distinct from new.nagari_code)
    execute function grants.proposal_keeps_its_past();
