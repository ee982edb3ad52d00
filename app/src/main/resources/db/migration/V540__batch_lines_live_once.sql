-- A line that the ministry refused may be corrected and proposed again in a later phase. Of all lines of one NIK in one
-- programme at most one is alive: sent, and not refused. The database keeps it so; the application may only look.
alter table grants.proposal drop constraint proposal_state_check;
alter table grants.proposal add constraint proposal_state_check
    check (state in ('PROPOSED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'FROZEN', 'SENT_BACK'));
alter table grants.decision drop constraint decision_action_check;
alter table grants.decision add constraint decision_action_check
    check (action in ('ACCEPTED', 'REFUSED', 'CORRECTED', 'UNDONE', 'SENT_BACK'));

alter table grants.batch_line drop constraint batch_line_proposal_key;
alter table grants.batch_line drop constraint batch_line_programme_nik_hash_key;
alter table grants.batch_line add unique (batch, proposal);
create index on grants.batch_line (proposal);
create index on grants.batch_line (programme, nik_hash);

create table grants.batch_alive (
    programme text not null,
    nik_hash  bytea not null,
    proposal  uuid not null unique,
    line      uuid not null unique references grants.batch_line,
    primary key (programme, nik_hash)
);
insert into grants.batch_alive select programme, nik_hash, proposal, id from grants.batch_line;
revoke all on grants.batch_alive from lapau_app;
grant select on grants.batch_alive to lapau_app;

create function grants.batch_line_lives() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    insert into grants.batch_alive (programme, nik_hash, proposal, line) values (new.programme, new.nik_hash, new.proposal, new.id);
    return null;
end $$;
create trigger lives after insert on grants.batch_line for each row execute function grants.batch_line_lives();
