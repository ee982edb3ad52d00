-- What other desks may read of how businesses stood, beside the two views of V603; docs/decisions/0067. Columns are only ever added at the end.
create or replace view registry.business_read as
select b.id, b.owner, p.name as owner_name, coalesce(nullif(b.name, ''), b.line) as title, b.name, b.line, k.title as kbli_title, b.size_class,
    p.nagari as area, coalesce(b.nagari, p.nagari, '') as nagari, p.phone_sealed is not null as reached, p.nik_hash, p.merged_into is not null as owner_merged, b.created_at,
    b.kbli_code
from registry.business b join registry.person p on p.id = b.owner left join registry.kbli k on k.edition = b.kbli_edition and k.code = b.kbli_code;

-- Every telling of every day; standing: the one that counts. By business and day the planner reads only what is asked for.
create view registry.snapshot_read as
select id, business, as_of, revision, row_number() over (partition by business, as_of order by revision desc, recorded_at desc, id desc) = 1 as standing,
    monthly_sales, yearly_sales, net_assets, workers, channels, permits, size_class, law, source_kind, source_ref, reason, recorded_at
from registry.business_snapshot;

-- Only what counts, and of that only the amounts by which the law sizes a business: read in order from one index, without sorting.
create view registry.standing_read as
select distinct on (business, as_of) business, as_of, yearly_sales, net_assets
from registry.business_snapshot order by business, as_of, revision desc, recorded_at desc, id desc;

grant select on registry.business_read, registry.snapshot_read, registry.standing_read to lapau_app;
