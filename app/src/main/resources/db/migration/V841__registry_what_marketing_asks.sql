-- What the market may read of the registry beside the first two views (docs/decisions/0063, 0086). The tables behind may change, these columns stay.
create view registry.obstacle_history_read as
select id, business, kind, noted_on, solved_on from registry.obstacle;

-- Sales of a month as they were stated for its last known day.
create view registry.sales_read as
select distinct on (business, date_trunc('month', as_of)) business, date_trunc('month', as_of)::date as month, monthly_sales
from registry.snapshot_standing where monthly_sales is not null order by business, date_trunc('month', as_of), as_of desc;

-- Whether a NIB is known, without the number.
create view registry.nib_read as
select b.id as business, b.nib <> '' or coalesce((select 'NIB' = any (s.permits) from registry.snapshot_standing s where s.business = b.id order by s.as_of desc limit 1), false) as known
from registry.business b;

grant select on registry.obstacle_history_read, registry.sales_read, registry.nib_read to lapau_app;
