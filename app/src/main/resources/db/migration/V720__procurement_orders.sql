-- Orders to makers, what they deliver, what is found good, what they give back. What counts is refused here, whoever asks.

alter table procurement.purchase_order
    add column letterhead   int not null default 0,      -- version under which its papers are printed
    add column confirmed_at timestamptz,
    add column confirmed_by text check (confirmed_by in ('OWNER', 'OFFICER')),
    add column letter       text not null default '';    -- form of the paper that the value demands
alter table procurement.delivery
    add column way          text not null default 'OFFICER' check (way in ('OWNER', 'OFFICER')),
    add column announced_by uuid references identity.app_user,   -- the officer who spoke for the maker; such a one does not inspect
    add column reason       text not null default '';            -- why it was cancelled
alter table procurement.inspection
    add column fault text not null default '' check (fault in ('', 'SEWING', 'SIZE', 'MATERIAL', 'LAYERS', 'DIRT', 'PACKING', 'OTHER')),
    add constraint inspection_fault check (fault = '' or rejected > 0);

-- A look at a lot, painted anew from what was sent: no metadata is left.
create table procurement.inspection_photo (
    inspection uuid primary key references procurement.inspection,
    jpeg       bytea not null
);

-- What a maker asks to be released from, or the office takes back.
create table procurement.release (
    id           uuid primary key default uuidv7(),
    order_line   uuid not null references procurement.order_line,
    quantity     int not null check (quantity > 0),
    way          text not null check (way in ('OWNER', 'OFFICER')),
    reason       text not null check (reason <> ''),
    state        text not null check (state in ('ASKED', 'GRANTED', 'REFUSED')),
    answer       text not null default '',
    decided_by   uuid references identity.app_user,
    asked_at     timestamptz not null,
    decided_at   timestamptz
);
create unique index release_asked on procurement.release (order_line) where state = 'ASKED';
create index on procurement.release (order_line);

-- The story of an order, only ever added to. by_id is null for the maker.
create table procurement.order_event (
    id      uuid primary key default uuidv7(),
    "order" uuid not null references procurement.purchase_order,
    kind    text not null,
    words   text not null default '',
    by_id   uuid,
    by_name text not null default '',
    at      timestamptz not null
);
create index on procurement.order_event ("order", id);

create function procurement.stays() returns trigger language plpgsql as $$
begin
    raise exception '% is only ever added to', tg_table_name using errcode = 'check_violation';
end $$;
create trigger stays before update or delete or truncate on procurement.inspection_photo for each statement execute function procurement.stays();
create trigger stays before update or delete or truncate on procurement.order_event for each statement execute function procurement.stays();
create trigger stays before delete or truncate on procurement.order_line for each statement execute function procurement.stays();
create trigger stays before delete or truncate on procurement.purchase_order for each statement execute function procurement.stays();

-- Pieces of a line that came, were found good, bad, or are on their way.
create view procurement.order_line_now as
select l.id, l."order", l.quantity, l.released, l.quantity - l.released as ordered,
       coalesce(d.accepted, 0)::int as accepted, coalesce(d.rejected, 0)::int as rejected, coalesce(d.waiting, 0)::int as waiting,
       (l.quantity - l.released - coalesce(d.accepted, 0) - coalesce(d.waiting, 0))::int as open,
       coalesce(d.late, 0)::int as late,                                     -- accepted pieces that came after the deadline
       greatest(0, d.last_on - l.deadline)::int as days_late, d.last_on
from procurement.order_line l
left join lateral (
    select sum(i.accepted) as accepted, sum(i.rejected) as rejected, sum(p.quantity) filter (where i.id is null) as waiting,
           sum(i.accepted) filter (where d.arrived_on > l.deadline) as late, max(d.arrived_on) filter (where i.accepted > 0) as last_on
    from procurement.delivery_line p join procurement.delivery d on d.id = p.delivery left join procurement.inspection i on i.delivery_line = p.id
    where p.order_line = l.id and d.state <> 'CANCELLED') d on true;

-- How a maker has delivered so far: what allocation reads as quality. Pieces.
create view procurement.maker_record as
select o.business, sum(n.ordered)::bigint as ordered, sum(n.accepted)::bigint as accepted, sum(n.rejected)::bigint as rejected, sum(n.late)::bigint as late,
       sum(n.released)::bigint as released
from procurement.purchase_order o join procurement.order_line_now n on n."order" = o.id
where o.state <> 'CANCELLED' or n.accepted + n.rejected + n.released > 0 group by o.business;

-- Never more on the way and accepted together than is ordered and not released; nothing more once the handover is signed for.
create function procurement.parcel_fits() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    line procurement.order_line;
    taken int;
begin
    select * into line from procurement.order_line where id = new.order_line for update;
    if line."order" <> (select d."order" from procurement.delivery d where d.id = new.delivery) then
        raise exception 'a line of another order' using errcode = 'check_violation';
    end if;
    if exists (select from procurement.inspection i where i.delivery_line = new.id) then
        raise exception 'what was inspected stays as it was counted' using errcode = 'check_violation';
    end if;
    if (select o.state from procurement.purchase_order o where o.id = line."order") not in ('ISSUED', 'CONFIRMED', 'PARTLY_DELIVERED') then
        raise exception 'this order takes no more deliveries' using errcode = 'check_violation';
    end if;
    select coalesce(sum(coalesce(i.accepted, p.quantity)), 0) into taken
    from procurement.delivery_line p join procurement.delivery d on d.id = p.delivery left join procurement.inspection i on i.delivery_line = p.id
    where p.order_line = line.id and p.id <> new.id and d.state <> 'CANCELLED';
    if taken + new.quantity > line.quantity - line.released then
        raise exception 'more is delivered than ordered' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger fits before insert or update on procurement.delivery_line for each row execute function procurement.parcel_fits();

-- A cancelled delivery does not come to life again, and one with findings is not cancelled.
create function procurement.delivery_moves() returns trigger language plpgsql as $$
begin
    if old."order" <> new."order" or old.state = 'CANCELLED' and new.state <> 'CANCELLED'
       or new.state = 'CANCELLED' and exists (select from procurement.delivery_line p join procurement.inspection i on i.delivery_line = p.id where p.delivery = new.id)
       or new.state = 'INSPECTED' and exists (select from procurement.delivery_line p where p.delivery = new.id and not exists (select from procurement.inspection i where i.delivery_line = p.id)) then
        raise exception 'a delivery does not go that way' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger moves before update on procurement.delivery for each row execute function procurement.delivery_moves();

-- All of what arrived is judged, by somebody who did not speak for the maker.
create function procurement.inspection_fits() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    parcel record;
begin
    select p.quantity, p.order_line, d.state, d.announced_by into parcel
    from procurement.delivery_line p join procurement.delivery d on d.id = p.delivery where p.id = new.delivery_line for update of p, d;
    perform 1 from procurement.order_line l where l.id = parcel.order_line for update;
    if parcel.state <> 'ARRIVED' then
        raise exception 'only what arrived is inspected' using errcode = 'check_violation';
    end if;
    if new.accepted + new.rejected <> parcel.quantity then
        raise exception 'accepted and rejected are not what was delivered' using errcode = 'check_violation';
    end if;
    if parcel.announced_by = new.inspected_by then
        raise exception 'whoever announced a delivery does not inspect it' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger fits before insert on procurement.inspection for each row execute function procurement.inspection_fits();

-- What is ordered and at which price stays; only more of it may be released, and never what came or is on its way.
create function procurement.order_line_fits() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    taken int;
begin
    if (old."order", old.share, old.item, old.place, old.quantity, old.price, old.deadline)
       is distinct from (new."order", new.share, new.item, new.place, new.quantity, new.price, new.deadline) or new.released < old.released then
        raise exception 'an order is not changed, only released' using errcode = 'check_violation';
    end if;
    select coalesce(sum(coalesce(i.accepted, p.quantity)), 0) into taken
    from procurement.delivery_line p join procurement.delivery d on d.id = p.delivery left join procurement.inspection i on i.delivery_line = p.id
    where p.order_line = new.id and d.state <> 'CANCELLED';
    if new.released > old.released and taken + new.released > new.quantity then
        raise exception 'what came or is on its way is not released' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger fits before update on procurement.order_line for each row execute function procurement.order_line_fits();

revoke update, delete on procurement.inspection_photo, procurement.order_event from lapau_app;
revoke delete on procurement.purchase_order, procurement.order_line from lapau_app;
revoke truncate on all tables in schema procurement from lapau_app;
