-- A snapshot says how a business stood on a day, not only what it sold and owned; a correction is a newer revision of the same day.
alter table registry.business_snapshot
    add column monthly_sales    bigint,
    add column workers          integer check (workers >= 0),
    add column channels         text[] not null default '{}',
    add column permits          text[] not null default '{}',
    add column revision         integer not null default 0,
    add column reason           text not null default '',
    add column recorded_by      uuid,
    add column recorded_by_name text,
    drop constraint business_snapshot_business_as_of_yearly_sales_net_assets_key,
    add unique nulls not distinct (business, as_of, yearly_sales, net_assets, revision);

-- What counts of each day: its last revision.
create view registry.snapshot_standing as
    select distinct on (business, as_of) * from registry.business_snapshot order by business, as_of desc, revision desc, recorded_at desc, id desc;
grant select on registry.snapshot_standing to lapau_app;
