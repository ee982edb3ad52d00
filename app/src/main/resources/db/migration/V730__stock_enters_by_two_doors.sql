-- What the regency holds. Goods enter by two doors only: an inspection that accepted pieces of a delivery whose order, share and
-- business fit together, or a recorded donation that a second officer confirmed. The application may look at lots, entries and
-- balances and at nothing else: what writes them stands in this schema and runs as its owner.

-- Goods given to the regency; they count when a second officer has confirmed them.
create table procurement.donation (
    id              uuid primary key default uuidv7(),
    number          text not null unique,
    donor           text not null check (btrim(donor) <> ''),
    letter_number   text not null check (btrim(letter_number) <> ''),
    letter_date     date not null,
    received_on     date not null,
    item            uuid not null references procurement.item,
    place           uuid not null references procurement.place,
    quantity        int not null check (quantity > 0),
    condition       text not null check (condition in ('GOOD', 'USABLE', 'DAMAGED_PARTLY')),
    note            text not null default '',
    scan_sealed     bytea not null check (length(scan_sealed) > 0),   -- the letter; it may show persons
    scan_type       text not null check (scan_type in ('application/pdf', 'image/jpeg', 'image/png')),
    state           text not null default 'RECORDED' check (state in ('RECORDED', 'CONFIRMED', 'REFUSED')),
    recorded_by     uuid not null references identity.app_user,
    recorded_name   text not null,
    recorded_at     timestamptz not null,
    decided_by      uuid references identity.app_user,
    decided_name    text not null default '',
    decided_at      timestamptz,
    reason          text not null default '',
    check ((state = 'RECORDED') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    check (state <> 'REFUSED' or reason <> ''),
    constraint donation_four_eyes check (decided_by is null or decided_by <> recorded_by or state = 'REFUSED')
);
create index on procurement.donation (donor, letter_number);

create sequence procurement.lot_serial;

-- What came in at once from one source. brought = on hand over all places + given + lost.
create table procurement.lot (
    id            uuid primary key default uuidv7(),
    number        text not null unique,
    item          uuid not null references procurement.item,
    inspection    uuid unique references procurement.inspection,
    donation      uuid unique references procurement.donation,
    delivery_line uuid unique references procurement.delivery_line,
    order_line    uuid references procurement.order_line,
    business      uuid references registry.business,
    mark          text not null default '',             -- what the maker wrote on the parcel
    brought       int not null check (brought > 0),
    given         int not null default 0 check (given >= 0),
    lost          int not null default 0 check (lost >= 0),
    arrived_at    timestamptz not null,
    constraint lot_one_source check (num_nonnulls(inspection, donation) = 1),
    constraint lot_whole_chain check (num_nonnulls(inspection, delivery_line, order_line, business) in (0, 4)),
    constraint lot_no_more_than_it_brought check (given + lost <= brought)
);
create index on procurement.lot (item, arrived_at, id);
create index on procurement.lot (order_line);
create index on procurement.lot (business);

create table procurement.stock_balance (
    lot      uuid not null references procurement.lot,
    place    uuid not null references procurement.place,
    quantity int not null constraint stock_never_negative check (quantity >= 0),
    primary key (lot, place)
);
create index on procurement.stock_balance (place) where quantity > 0;

-- Every movement of goods, only ever added to. Pieces come from nowhere (from_place null) only by the kinds that say so.
create table procurement.stock_entry (
    number     bigint generated always as identity primary key,
    lot        uuid not null references procurement.lot,
    kind       text not null,
    from_place uuid references procurement.place,
    to_place   uuid references procurement.place,
    quantity   int not null check (quantity > 0),
    cause      uuid not null,                            -- of the inspection, donation, distribution or count; of a move its own
    note       text not null default '',
    by_id      uuid not null,
    by_name    text not null,
    at         timestamptz not null,
    constraint entry_kind_and_places check (case kind
        when 'IN_DELIVERY' then from_place is null and to_place is not null
        when 'IN_DONATION' then from_place is null and to_place is not null
        when 'OUT_DISTRIBUTION' then from_place is not null and to_place is null
        when 'BACK_DISTRIBUTION' then from_place is null and to_place is not null
        when 'MOVE' then from_place is not null and to_place is not null and from_place <> to_place
        when 'COUNT_MINUS' then from_place is not null and to_place is null
        when 'COUNT_PLUS' then from_place is null and to_place is not null
        else false end)
);
create unique index entry_in_once on procurement.stock_entry (lot) where kind in ('IN_DELIVERY', 'IN_DONATION');
create index on procurement.stock_entry (lot, number);
create index on procurement.stock_entry (cause);
create index on procurement.stock_entry (at);

-- Whoever writes entries of lots that are there already holds their items first, so that two never wait for each other.
create function procurement.hold_items(items uuid[]) returns void language sql volatile set search_path = '' as $$
    select from procurement.item i where i.id = any(items) order by i.id for no key update
$$;

-- Keeps balances and sums with each entry.
create function procurement.entry_counts() returns trigger language plpgsql security definer set search_path = '' as $$
declare of procurement.lot;
begin
    select * into of from procurement.lot where id = new.lot for update;
    if new.kind in ('IN_DELIVERY', 'IN_DONATION') and (new.quantity <> of.brought or (new.kind = 'IN_DELIVERY') <> (of.inspection is not null)) then
        raise exception 'a lot comes in once, whole, and from its source' using errcode = 'check_violation';
    end if;
    if new.from_place is not null then
        update procurement.stock_balance set quantity = quantity - new.quantity where lot = new.lot and place = new.from_place;
        if not found then raise exception 'nothing of this lot is there' using errcode = 'check_violation'; end if;
    end if;
    if new.to_place is not null then
        insert into procurement.stock_balance as b (lot, place, quantity) values (new.lot, new.to_place, new.quantity)
        on conflict (lot, place) do update set quantity = b.quantity + excluded.quantity;
    end if;
    update procurement.lot set
        given = given + case new.kind when 'OUT_DISTRIBUTION' then new.quantity when 'BACK_DISTRIBUTION' then -new.quantity else 0 end,
        lost = lost + case new.kind when 'COUNT_MINUS' then new.quantity when 'COUNT_PLUS' then -new.quantity else 0 end
    where id = new.lot;
    return null;
end $$;
create trigger counts after insert on procurement.stock_entry for each row execute function procurement.entry_counts();

create function procurement.stock_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the book of the stock is only ever added to';
end $$;
create trigger stays before update or delete or truncate on procurement.stock_entry for each statement execute function procurement.stock_stays();
create trigger stays before delete or truncate on procurement.lot for each statement execute function procurement.stock_stays();
create trigger stays before delete or truncate on procurement.stock_balance for each statement execute function procurement.stock_stays();
create trigger stays before update or delete or truncate on procurement.inspection for each statement execute function procurement.stock_stays();
create trigger stays before delete or truncate on procurement.donation for each statement execute function procurement.stock_stays();

create function procurement.lot_number(at timestamptz) returns text language sql volatile set search_path = '' as $$
    select 'LOT-' || to_char(at at time zone 'Asia/Jakarta', 'YYYY') || '-' || lpad(nextval('procurement.lot_serial')::text, 5, '0')
$$;

-- The first door: what an inspection accepted, within the transaction of the officer who inspects.
create function procurement.delivery_comes_in() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    line record;
    came uuid;
begin
    if tg_relid <> 'procurement.inspection'::regclass then raise exception 'goods come in by an inspection'; end if;
    if new.accepted = 0 then return null; end if;
    select dl.quantity as delivered, dl.lot as mark, d.state as delivery, ol.id as order_line, ol.item, ol.place, ol.quantity - ol.released as ordered, o.business, o.state,
           ol."order" = d."order" and o.business = s.business and o.allocation = s.allocation and s.allocation = a.id and o.package = a.package
               and pl.package = a.package and pl.item = ol.item and pl.place = ol.place and a.approved_at is not null as fits
      into line
      from procurement.delivery_line dl
      join procurement.delivery d on d.id = dl.delivery
      join procurement.order_line ol on ol.id = dl.order_line
      join procurement.purchase_order o on o.id = d."order"
      join procurement.share s on s.id = ol.share
      join procurement.allocation a on a.id = s.allocation
      join procurement.package_line pl on pl.id = s.package_line
      join registry.business b on b.id = s.business
     where dl.id = new.delivery_line for update of ol;
    if not found or not line.fits then raise exception 'delivery, order, share and business of this inspection do not fit together' using errcode = 'check_violation'; end if;
    if line.delivery not in ('ARRIVED', 'INSPECTED') or line.state = 'CANCELLED' then raise exception 'only a delivery that has arrived is inspected' using errcode = 'check_violation'; end if;
    if new.accepted + new.rejected > line.delivered then raise exception 'more was inspected than delivered' using errcode = 'check_violation'; end if;
    if (select sum(i.accepted) from procurement.inspection i join procurement.delivery_line dl on dl.id = i.delivery_line where dl.order_line = line.order_line) > line.ordered then
        raise exception 'more was accepted than ordered' using errcode = 'check_violation';
    end if;
    insert into procurement.lot (number, item, inspection, delivery_line, order_line, business, mark, brought, arrived_at)
    values (procurement.lot_number(new.inspected_at), line.item, new.id, new.delivery_line, line.order_line, line.business, line.mark, new.accepted, new.inspected_at) returning id into came;
    insert into procurement.stock_entry (lot, kind, to_place, quantity, cause, by_id, by_name, at)
    select came, 'IN_DELIVERY', line.place, new.accepted, new.id, u.id, u.display_name, new.inspected_at from identity.app_user u where u.id = new.inspected_by;
    return null;
end $$;
create trigger comes_in after insert on procurement.inspection for each row execute function procurement.delivery_comes_in();

-- Where a lot came from is not written anew afterwards.
create function procurement.origin_stays() returns trigger language plpgsql security definer set search_path = '' as $$
declare counts boolean;
begin
    counts := case tg_table_name
        when 'delivery_line' then exists (select from procurement.lot l where l.delivery_line = old.id)
        when 'order_line' then exists (select from procurement.lot l where l.order_line = old.id)
        when 'delivery' then exists (select from procurement.lot l join procurement.delivery_line dl on dl.id = l.delivery_line where dl.delivery = old.id)
        when 'purchase_order' then exists (select from procurement.lot l join procurement.order_line ol on ol.id = l.order_line where ol."order" = old.id)
        when 'share' then exists (select from procurement.lot l join procurement.order_line ol on ol.id = l.order_line where ol.share = old.id) end;
    if counts then raise exception 'goods came in by this row of %: it stays as it is', tg_table_name using errcode = 'check_violation'; end if;
    return new;
end $$;
create trigger origin_stays before update on procurement.delivery_line for each row
    when ((new.id, new.delivery, new.order_line, new.quantity, new.lot) is distinct from (old.id, old.delivery, old.order_line, old.quantity, old.lot)) execute function procurement.origin_stays();
create trigger origin_stays before update on procurement.order_line for each row
    when ((new.id, new."order", new.share, new.item, new.place) is distinct from (old.id, old."order", old.share, old.item, old.place)) execute function procurement.origin_stays();
create trigger origin_stays before update on procurement.delivery for each row
    when ((new.id, new."order") is distinct from (old.id, old."order")) execute function procurement.origin_stays();
create trigger origin_stays before update on procurement.purchase_order for each row
    when ((new.id, new.business, new.allocation, new.package) is distinct from (old.id, old.business, old.allocation, old.package)) execute function procurement.origin_stays();
create trigger origin_stays before update on procurement.share for each row
    when ((new.id, new.business, new.allocation, new.package_line) is distinct from (old.id, old.business, old.allocation, old.package_line)) execute function procurement.origin_stays();

-- Whether somebody works in the office that keeps the stock.
create function procurement.keeps_stock(account uuid) returns boolean language sql stable set search_path = '' as $$
    select exists (select from identity.app_user u where u.id = account and u.active and u.role in ('ADMIN', 'HEAD', 'VERIFIER'))
$$;

-- The second door: another officer than the one who recorded a donation says that it is there. Answers DONE, NOT_NOW, SAME_PERSON.
create function procurement.decide_donation(donation uuid, confirmed boolean, officer uuid, why text, moment timestamptz) returns text
    language plpgsql security definer set search_path = '' as $$
declare
    of procurement.donation;
    came uuid;
    named text;
begin
    select * into of from procurement.donation d where d.id = donation for update;
    if not found or of.state <> 'RECORDED' or not procurement.keeps_stock(officer) or not procurement.keeps_stock(of.recorded_by) then return 'NOT_NOW'; end if;
    if confirmed and officer = of.recorded_by then return 'SAME_PERSON'; end if;
    select display_name into named from identity.app_user where id = officer;
    update procurement.donation d set state = case when confirmed then 'CONFIRMED' else 'REFUSED' end, decided_by = officer, decided_name = named, decided_at = moment, reason = why where d.id = of.id;
    if not confirmed then return 'DONE'; end if;
    insert into procurement.lot (number, item, donation, brought, arrived_at)
    values (procurement.lot_number(moment), of.item, of.id, of.quantity, moment) returning id into came;
    insert into procurement.stock_entry (lot, kind, to_place, quantity, cause, by_id, by_name, at) values (came, 'IN_DONATION', of.place, of.quantity, of.id, officer, named, moment);
    return 'DONE';
end $$;

revoke all on procurement.lot, procurement.stock_balance, procurement.stock_entry, procurement.donation from lapau_app;
grant select on procurement.lot, procurement.stock_balance, procurement.stock_entry, procurement.donation to lapau_app;
grant insert (id, number, donor, letter_number, letter_date, received_on, item, place, quantity, condition, note, scan_sealed, scan_type, recorded_by, recorded_name, recorded_at)
    on procurement.donation to lapau_app;
revoke all on sequence procurement.lot_serial from public;
revoke all on function procurement.entry_counts(), procurement.stock_stays(), procurement.delivery_comes_in(), procurement.origin_stays(), procurement.lot_number(timestamptz),
    procurement.hold_items(uuid[]), procurement.keeps_stock(uuid), procurement.decide_donation(uuid, boolean, uuid, text, timestamptz) from public;
grant execute on function procurement.decide_donation(uuid, boolean, uuid, text, timestamptz) to lapau_app;
