-- Who shaped a round and who approved it, why each maker has what it has, and what has no maker.
-- supplement: shares out again what makers gave back, beside the round that stands.
alter table procurement.allocation
    add column supplement    boolean not null default false,
    add column outcome       jsonb not null default '{"standings": [], "missing": []}',
    add column reason        text not null default '',  -- why this round was made in place of the one before
    add column proposed_by   uuid,                      -- account
    add column proposed_name text not null default '',
    add column approved_by   uuid,                      -- account
    add column approved_name text not null default '',
    add constraint four_eyes check (approved_by <> proposed_by);
drop index procurement.allocation_alive;
create unique index allocation_alive on procurement.allocation (package) where state <> 'REPLACED' and not supplement;
create unique index allocation_waits on procurement.allocation (package) where state = 'PROPOSED';

-- What the office set about sharing out, by the day from which it counts; no law sets these.
create table procurement.allocation_rule (
    from_day       date primary key,
    judged_from    int not null check (judged_from > 0),                                -- inspected pieces from which the record counts
    reduced_above  int not null check (reduced_above between 0 and excluded_above),     -- per cent rejected
    reduced_to     int not null check (reduced_to between 0 and 100),                   -- per cent of the capacity that is left then
    excluded_above int not null check (excluded_above between 0 and 100),               -- per cent rejected above which there is no share
    alarm_share    int not null check (alarm_share between 1 and 100),                  -- per cent of the rupiah for one maker from which the head is warned
    source         text not null
);
insert into procurement.allocation_rule values ('2020-01-01', 50, 10, 50, 25, 40, 'ketetapan dinas');
grant select, insert, update, delete on procurement.allocation_rule to lapau_app;
