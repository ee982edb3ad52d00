-- When a package was opened for offers, closed, opened again and cancelled, only ever added to: what was published of it stays true whatever comes after.
alter table procurement.package add column cancelled_at timestamptz;
update procurement.package set cancelled_at = coalesce(closed_at, opened_at, created_at) where state = 'CANCELLED';

create table procurement.package_event (
    id           uuid primary key default uuidv7(),
    package      uuid not null references procurement.package,
    kind         text not null check (kind in ('OPENED', 'CLOSED', 'CANCELLED')),
    at           timestamptz not null,
    offers_until date,                                  -- as it was then
    offices      uuid[] not null default '{}',          -- whose needs were in it then
    budgets      text[] not null default '{}',
    tenderers    uuid[] not null default '{}'           -- businesses whose offers stood then
);
create index on procurement.package_event (package, id);

-- Who needed the goods and who offered is written down at that moment: needs of a cancelled package go to another, offers of one that is opened again change.
create function procurement.package_event_tells() returns trigger language plpgsql as $$
begin
    select p.offers_until into new.offers_until from procurement.package p where p.id = new.package;
    select coalesce(array_agg(distinct n.office order by n.office), '{}'), coalesce(array_agg(distinct n.budget_line order by n.budget_line) filter (where n.budget_line <> ''), '{}')
        into new.offices, new.budgets
        from procurement.need n join procurement.package_line l on l.id = n.package_line where l.package = new.package;
    select coalesce(array_agg(o.business order by o.business), '{}') into new.tenderers from procurement.offer o where o.package = new.package and o.state = 'OFFERED';
    return new;
end $$;
create trigger tells before insert on procurement.package_event for each row execute function procurement.package_event_tells();

insert into procurement.package_event (package, kind, at) select id, 'OPENED', opened_at from procurement.package where opened_at is not null order by opened_at;
insert into procurement.package_event (package, kind, at) select id, 'CLOSED', closed_at from procurement.package where closed_at is not null and opened_at is not null and state <> 'OPEN' order by closed_at;
insert into procurement.package_event (package, kind, at) select id, 'CANCELLED', cancelled_at from procurement.package where cancelled_at is not null and opened_at is not null order by cancelled_at;

create trigger stays before update or delete or truncate on procurement.package_event for each statement execute function procurement.stays();
grant select, insert on procurement.package_event to lapau_app;
revoke update, delete on procurement.package_event from lapau_app;
