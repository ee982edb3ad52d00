-- The ladder reads what counts of every day of every business, in order: from this index alone, without sorting.
create index business_snapshot_standing on registry.business_snapshot (business, as_of, revision desc, recorded_at desc, id desc) include (yearly_sales, net_assets);
