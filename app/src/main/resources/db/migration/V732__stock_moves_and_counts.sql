-- Goods go from one place to another, and are counted. While a place is being counted nothing leaves it and nothing comes back to
-- it, so that the number on the shelf and the number in the book are of the same moment. A count corrects in two steps by two
-- officers; it can take away what is not there, and give back only what an earlier count of the same lot took away.

create table procurement.stock_count (
    id           uuid primary key default uuidv7(),
    number       text not null unique,
    place        uuid not null references procurement.place,
    state        text not null check (state in ('OPEN', 'WAITING', 'APPROVED', 'RETURNED', 'CANCELLED')),
    opened_by    uuid not null,
    opened_name  text not null,
    opened_at    timestamptz not null,
    entered_by   uuid references identity.app_user,
    entered_name text not null default '',
    entered_at   timestamptz,
    decided_by   uuid references identity.app_user,
    decided_name text not null default '',
    decided_at   timestamptz,
    reason       text not null default '',
    check (state not in ('WAITING', 'APPROVED') or entered_by is not null),
    constraint count_four_eyes check (state <> 'APPROVED' or decided_by is not null and decided_by <> entered_by)
);
create unique index count_one_alive on procurement.stock_count (place) where state in ('OPEN', 'WAITING');

create table procurement.stock_count_line (
    count    uuid not null references procurement.stock_count,
    lot      uuid not null references procurement.lot,
    expected int not null check (expected >= 0),
    counted  int check (counted >= 0),
    reason   text not null default '',
    primary key (count, lot)
);
create index on procurement.stock_count_line (lot);

-- Nothing leaves a place or comes back to it while it is counted; what is delivered or given may come in.
create function procurement.entry_waits() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    if new.kind in ('IN_DELIVERY', 'IN_DONATION') then return new; end if;
    perform 1 from procurement.place p where p.id in (new.from_place, new.to_place) order by p.id for share;
    if exists (select from procurement.stock_count c where c.place in (new.from_place, new.to_place) and c.state = 'OPEN') then
        raise exception 'this place is being counted' using errcode = 'LP001';
    end if;
    return new;
end $$;
create trigger waits before insert on procurement.stock_entry for each row execute function procurement.entry_waits();

-- Answers DONE, NOT_NOW, SHORT, COUNTING.
create function procurement.move_goods(lot uuid, origin uuid, target uuid, pieces int, why text, officer uuid, officer_name text, moment timestamptz) returns text
    language plpgsql security definer set search_path = '' as $$
begin
    if pieces is null or pieces <= 0 or origin = target or not exists (select from procurement.place p where p.id = target and p.gone_at is null) then return 'NOT_NOW'; end if;
    if not exists (select from procurement.lot t where t.id = move_goods.lot) then return 'NOT_NOW'; end if;
    perform procurement.hold_items(array(select t.item from procurement.lot t where t.id = move_goods.lot));
    insert into procurement.stock_entry (lot, kind, from_place, to_place, quantity, cause, note, by_id, by_name, at)
    values (move_goods.lot, 'MOVE', origin, target, pieces, uuidv7(), why, officer, officer_name, moment);
    return 'DONE';
exception
    when check_violation then return 'SHORT';
    when sqlstate 'LP001' then return 'COUNTING';
end $$;

-- Begins a count: from now until the numbers are entered the place stands still. Null while another count of it is alive.
create function procurement.open_count(place uuid, number text, officer uuid, officer_name text, moment timestamptz) returns uuid
    language plpgsql security definer set search_path = '' as $$
declare begun uuid;
begin
    perform 1 from procurement.place p where p.id = open_count.place and p.gone_at is null for update;
    if not found or exists (select from procurement.stock_count c where c.place = open_count.place and c.state in ('OPEN', 'WAITING')) then return null; end if;
    insert into procurement.stock_count (number, place, state, opened_by, opened_name, opened_at) values (open_count.number, open_count.place, 'OPEN', officer, officer_name, moment) returning id into begun;
    insert into procurement.stock_count_line (count, lot, expected)
    select begun, b.lot, b.quantity from procurement.stock_balance b join procurement.lot t on t.id = b.lot where b.place = open_count.place and (b.quantity > 0 or t.lost > 0);
    return begun;
end $$;

-- The numbers from the shelf. Answers DONE, NOT_NOW, WRONG (not every lot once), REASON (a difference without one), BEYOND (more of a
-- lot than was ever lost of it).
create function procurement.enter_count(count uuid, lots uuid[], numbers int[], reasons text[], officer uuid, officer_name text, moment timestamptz) returns text
    language plpgsql security definer set search_path = '' as $$
declare of procurement.stock_count;
begin
    select * into of from procurement.stock_count c where c.id = enter_count.count for update;
    if not found or of.state <> 'OPEN' or not procurement.keeps_stock(officer) then return 'NOT_NOW'; end if;
    if cardinality(lots) <> cardinality(numbers) or cardinality(lots) <> cardinality(reasons) or (select count(*) from procurement.stock_count_line l where l.count = of.id) <> cardinality(lots)
        or exists (select from procurement.stock_count_line l left join unnest(lots, numbers) c(lot, counted) on c.lot = l.lot where l.count = of.id and (c.counted is null or c.counted < 0)) then return 'WRONG'; end if;
    if exists (select from procurement.stock_count_line l join unnest(lots, numbers, reasons) c(lot, counted, why) on c.lot = l.lot
               where l.count = of.id and c.counted <> l.expected and btrim(coalesce(c.why, '')) = '') then return 'REASON'; end if;
    if exists (select from procurement.stock_count_line l join unnest(lots, numbers) c(lot, counted) on c.lot = l.lot join procurement.lot t on t.id = l.lot
               where l.count = of.id and c.counted - l.expected > t.lost) then return 'BEYOND'; end if;
    update procurement.stock_count_line l set counted = c.counted, reason = btrim(c.why) from unnest(lots, numbers, reasons) c(lot, counted, why) where l.count = of.id and l.lot = c.lot;
    update procurement.stock_count c set state = 'WAITING', entered_by = officer, entered_name = officer_name, entered_at = moment where c.id = of.id;
    return 'DONE';
end $$;

-- Another officer books the differences, or sends the count back. Answers DONE, NOT_NOW, SAME_PERSON, MOVED (what is missing has left since), COUNTING.
create function procurement.decide_count(count uuid, approved boolean, why text, officer uuid, officer_name text, moment timestamptz) returns text
    language plpgsql security definer set search_path = '' as $$
declare
    of procurement.stock_count;
    line record;
begin
    select * into of from procurement.stock_count c where c.id = decide_count.count for update;
    if not found or of.state <> 'WAITING' or not procurement.keeps_stock(officer) or (not approved and btrim(why) = '') then return 'NOT_NOW'; end if;
    if approved and officer = of.entered_by then return 'SAME_PERSON'; end if;
    if approved then
        perform procurement.hold_items(array(select t.item from procurement.stock_count_line l join procurement.lot t on t.id = l.lot where l.count = of.id and l.counted <> l.expected));
        for line in select t.id as lot, l.counted - l.expected as difference, l.reason from procurement.stock_count_line l join procurement.lot t on t.id = l.lot
                     where l.count = of.id and l.counted <> l.expected order by t.item, t.arrived_at, t.id loop
            insert into procurement.stock_entry (lot, kind, from_place, to_place, quantity, cause, note, by_id, by_name, at)
            values (line.lot, case when line.difference < 0 then 'COUNT_MINUS' else 'COUNT_PLUS' end, case when line.difference < 0 then of.place end,
                    case when line.difference > 0 then of.place end, abs(line.difference), of.id, line.reason, officer, officer_name, moment);
        end loop;
    end if;
    update procurement.stock_count c set state = case when approved then 'APPROVED' else 'RETURNED' end, decided_by = officer, decided_name = officer_name, decided_at = moment, reason = why where c.id = of.id;
    return 'DONE';
exception
    when check_violation then return 'MOVED';
    when sqlstate 'LP001' then return 'COUNTING';
end $$;

create function procurement.cancel_count(count uuid, why text, moment timestamptz) returns text language plpgsql security definer set search_path = '' as $$
begin
    update procurement.stock_count c set state = 'CANCELLED', reason = why, decided_at = moment where c.id = cancel_count.count and c.state = 'OPEN' and btrim(why) <> '';
    return case when found then 'DONE' else 'NOT_NOW' end;
end $$;

revoke all on procurement.stock_count, procurement.stock_count_line from lapau_app;
grant select on procurement.stock_count, procurement.stock_count_line to lapau_app;
revoke all on function procurement.entry_waits(), procurement.move_goods(uuid, uuid, uuid, int, text, uuid, text, timestamptz), procurement.open_count(uuid, text, uuid, text, timestamptz),
    procurement.enter_count(uuid, uuid[], int[], text[], uuid, text, timestamptz), procurement.decide_count(uuid, boolean, text, uuid, text, timestamptz),
    procurement.cancel_count(uuid, text, timestamptz) from public;
grant execute on function procurement.move_goods(uuid, uuid, uuid, int, text, uuid, text, timestamptz), procurement.open_count(uuid, text, uuid, text, timestamptz),
    procurement.enter_count(uuid, uuid[], int[], text[], uuid, text, timestamptz), procurement.decide_count(uuid, boolean, text, uuid, text, timestamptz),
    procurement.cancel_count(uuid, text, timestamptz) to lapau_app;
