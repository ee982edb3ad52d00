-- What inspections found of each maker, by the office's day: good, not good, and of the good those that came after their deadline. Sharing out reads it.
create view procurement.maker_found as
select o.business, (i.inspected_at at time zone 'Asia/Jakarta')::date as day, sum(i.accepted)::bigint as accepted, sum(i.rejected)::bigint as rejected,
       coalesce(sum(i.accepted) filter (where d.arrived_on > l.deadline), 0)::bigint as late
from procurement.inspection i join procurement.delivery_line p on p.id = i.delivery_line join procurement.delivery d on d.id = p.delivery
join procurement.order_line l on l.id = p.order_line join procurement.purchase_order o on o.id = l."order" group by 1, 2;
grant select on procurement.maker_found to lapau_app;

-- Of rows that were in force before, these say what was so then: lateness was not judged, every inspection counted, no delivery was too small.
alter table procurement.allocation_rule
    add column late_above   int not null default 100 check (late_above between 0 and 100),     -- per cent of the accepted pieces that came late
    add column counted_days int not null default 36500 check (counted_days > 0),               -- inspections of so many days back count
    add column smallest     int not null default 1 check (smallest > 0);                       -- pieces of a delivery to one place below which it is not worth the way
insert into procurement.allocation_rule (from_day, judged_from, reduced_above, reduced_to, excluded_above, alarm_share, late_above, counted_days, smallest, source)
values ('2026-11-01', 50, 10, 50, 25, 40, 20, 365, 10, 'ketetapan dinas');
