-- Whether somebody went to see a business and what was there.
alter table registry.business
    add column standing text check (standing in ('RUNNING', 'CLOSED', 'NOT_FOUND')),
    add column seen_on  date,
    add check ((standing is null) = (seen_on is null));

alter table registry.history drop constraint history_kind_check;
alter table registry.history add constraint history_kind_check
    check (kind in ('CREATED', 'FILLED', 'DIFFERS', 'CORRECTED', 'MERGED', 'MERGE_UNDONE', 'VERIFIED'));
