-- Goods leave by a distribution: planned by the office, sent from a place, confirmed by who received them. What did not arrive
-- comes back into the stock, or is written down as gone on the way; more than a distribution took cannot come back from it.

create table procurement.receiver (
    id           uuid primary key default uuidv7(),
    name         text not null,
    kind         text not null check (kind in ('NAGARI', 'MARKET', 'SCHOOL', 'HEALTH', 'GROUP', 'OTHER')),
    address      text not null default '',
    nagari       text check (nagari ~ '^\d{2}\.\d{2}\.\d{2}\.\d{4}$'),
    people       int check (people > 0),                 -- how many stand behind it
    contact      text not null default '',
    phone_sealed bytea,
    gone_at      timestamptz,
    created_at   timestamptz not null
);
create unique index receiver_name on procurement.receiver (lower(name)) where gone_at is null;
create index on procurement.receiver (nagari);

create table procurement.distribution (
    id            uuid primary key default uuidv7(),
    number        text not null unique,
    place         uuid not null references procurement.place,
    receiver      uuid not null references procurement.receiver,
    planned_for   date not null,
    note          text not null default '',
    state         text not null default 'PLANNED' check (state in ('PLANNED', 'SENT', 'RECEIVED', 'RETURNED', 'CANCELLED')),
    hash          bytea not null unique,                 -- of the receiver's link, never the link
    planned_by    uuid not null,
    planned_name  text not null,
    planned_at    timestamptz not null,
    sent_name     text not null default '',
    sent_at       timestamptz,
    received_way  text check (received_way in ('PHONE', 'PAPER')),
    received_name text not null default '',
    received_role text not null default '',
    difference    text not null default '',              -- what the receiver says of pieces that did not arrive
    received_at   timestamptz,
    settled       text not null default '',              -- what became of them
    reason        text not null default '',              -- why it was cancelled or came back
    closed_at     timestamptz,
    check ((state in ('SENT', 'RECEIVED', 'RETURNED')) = (sent_at is not null)),
    check ((state = 'RECEIVED') = (received_at is not null) and (received_at is null) = (received_way is null)),
    check (state <> 'RECEIVED' or received_name <> '' and received_role <> '')
);
create index on procurement.distribution (receiver);
create index on procurement.distribution (state, planned_for);

create table procurement.distribution_line (
    id           uuid primary key default uuidv7(),
    distribution uuid not null references procurement.distribution,
    item         uuid not null references procurement.item,
    lot          uuid references procurement.lot,        -- null: the oldest first
    quantity     int not null check (quantity > 0),
    received     int not null default 0 check (received >= 0),
    back         int not null default 0 check (back >= 0),
    gone         int not null default 0 check (gone >= 0),
    unique nulls not distinct (distribution, item, lot),
    constraint no_more_than_was_sent check (received + back + gone <= quantity)
);

-- From which lots a line was taken, and how much of each came back.
create table procurement.distribution_pick (
    line     uuid not null references procurement.distribution_line,
    lot      uuid not null references procurement.lot,
    quantity int not null check (quantity > 0),
    back     int not null default 0,
    primary key (line, lot),
    constraint no_more_back_than_taken check (back between 0 and quantity)
);
create index on procurement.distribution_pick (lot);

-- The paper that the receiver signed.
create table procurement.distribution_photo (
    distribution   uuid primary key references procurement.distribution,
    type           text not null check (type in ('application/pdf', 'image/jpeg', 'image/png')),
    content_sealed bytea not null,
    by_id          uuid not null,
    at             timestamptz not null
);

create function procurement.plan_stays() returns trigger language plpgsql security definer set search_path = '' as $$
declare state text;
begin
    if tg_table_name = 'distribution' then
        if old.state <> 'PLANNED' and (new.place, new.receiver, new.number, new.hash) is distinct from (old.place, old.receiver, old.number, old.hash) then
            raise exception 'what was sent stays as it is' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    select d.state into state from procurement.distribution d where d.id = case tg_op when 'DELETE' then old.distribution else new.distribution end for update;
    if state <> 'PLANNED' then raise exception 'what was sent stays as it is' using errcode = 'check_violation'; end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger stays before update on procurement.distribution for each row execute function procurement.plan_stays();
create trigger stays before insert or delete on procurement.distribution_line for each row execute function procurement.plan_stays();

-- Sends a plan: takes each line from the lots of its place, the oldest first. Answers DONE, NOT_NOW, EMPTY, SHORT, COUNTING.
create function procurement.send_distribution(distribution uuid, officer uuid, officer_name text, moment timestamptz) returns text
    language plpgsql security definer set search_path = '' as $$
declare
    of procurement.distribution;
    line procurement.distribution_line;
    here record;
    wanting int;
    taken int;
begin
    select * into of from procurement.distribution d where d.id = distribution for update;
    if not found or of.state <> 'PLANNED' then return 'NOT_NOW'; end if;
    if not exists (select from procurement.distribution_line l where l.distribution = of.id) then return 'EMPTY'; end if;
    perform procurement.hold_items(array(select l.item from procurement.distribution_line l where l.distribution = of.id));
    for line in select * from procurement.distribution_line l where l.distribution = of.id order by l.lot nulls last, l.id loop
        wanting := line.quantity;
        for here in select t.id as lot, b.quantity from procurement.lot t join procurement.stock_balance b on b.lot = t.id
                     where b.place = of.place and b.quantity > 0 and t.item = line.item and (line.lot is null or t.id = line.lot) order by t.arrived_at, t.id loop
            taken := least(wanting, here.quantity);
            insert into procurement.distribution_pick (line, lot, quantity) values (line.id, here.lot, taken);
            insert into procurement.stock_entry (lot, kind, from_place, quantity, cause, by_id, by_name, at) values (here.lot, 'OUT_DISTRIBUTION', of.place, taken, of.id, officer, officer_name, moment);
            wanting := wanting - taken;
            exit when wanting = 0;
        end loop;
        if wanting > 0 then raise exception 'not enough is there' using errcode = 'check_violation'; end if;
    end loop;
    update procurement.distribution d set state = 'SENT', sent_at = moment, sent_name = officer_name where d.id = of.id;
    return 'DONE';
exception
    when check_violation then return 'SHORT';
    when sqlstate 'LP001' then return 'COUNTING';
end $$;

-- What the receiver says arrived, line by line. Answers DONE, NOT_NOW, WRONG (not every line once, or more than was sent), NOTHING.
create function procurement.receive_distribution(distribution uuid, way text, who text, role text, why text, lines uuid[], counts int[], moment timestamptz) returns text
    language plpgsql security definer set search_path = '' as $$
declare of procurement.distribution;
begin
    select * into of from procurement.distribution d where d.id = distribution for update;
    if not found or of.state <> 'SENT' then return 'NOT_NOW'; end if;
    if cardinality(lines) <> cardinality(counts) or (select count(*) from procurement.distribution_line l where l.distribution = of.id) <> cardinality(lines)
        or exists (select from procurement.distribution_line l left join unnest(lines, counts) c(line, count) on c.line = l.id
                   where l.distribution = of.id and (c.count is null or c.count < 0 or c.count > l.quantity)) then return 'WRONG'; end if;
    if (select sum(c) from unnest(counts) c) = 0 then return 'NOTHING'; end if;
    update procurement.distribution_line l set received = c.count from unnest(lines, counts) c(line, count) where c.line = l.id and l.distribution = of.id;
    update procurement.distribution d set state = 'RECEIVED', received_way = way, received_name = who, received_role = role, difference = why, received_at = moment where d.id = of.id;
    return 'DONE';
end $$;

-- Pieces that were sent and not received: they come back to the place, or are gone. Before anybody received anything all of it
-- comes back. Answers DONE, NOT_NOW, WRONG, COUNTING.
create function procurement.settle_distribution(distribution uuid, lines uuid[], backs int[], gones int[], why text, officer uuid, officer_name text, moment timestamptz) returns text
    language plpgsql security definer set search_path = '' as $$
declare
    of procurement.distribution;
    line record;
    pick record;
    wanting int;
    taken int;
begin
    select * into of from procurement.distribution d where d.id = distribution for update;
    if not found or of.state not in ('SENT', 'RECEIVED') then return 'NOT_NOW'; end if;
    if cardinality(lines) <> cardinality(backs) or cardinality(lines) <> cardinality(gones) or btrim(why) = '' then return 'WRONG'; end if;
    if of.state = 'SENT' and exists (select from procurement.distribution_line l left join unnest(lines, backs) c(line, back) on c.line = l.id
                                     where l.distribution = of.id and c.back is distinct from l.quantity) then return 'WRONG'; end if;
    perform procurement.hold_items(array(select l.item from procurement.distribution_line l where l.distribution = of.id));
    for line in select c.line, c.back, c.gone from unnest(lines, backs, gones) c(line, back, gone) loop
        update procurement.distribution_line l set back = l.back + line.back, gone = l.gone + line.gone where l.id = line.line and l.distribution = of.id;
        if not found or line.back < 0 or line.gone < 0 then raise exception 'no such line' using errcode = 'check_violation'; end if;
        wanting := line.back;
        for pick in select p.lot, p.quantity - p.back as rest from procurement.distribution_pick p join procurement.lot t on t.id = p.lot
                     where p.line = line.line and p.back < p.quantity order by t.arrived_at desc, t.id desc loop
            exit when wanting = 0;
            taken := least(wanting, pick.rest);
            update procurement.distribution_pick p set back = p.back + taken where p.line = line.line and p.lot = pick.lot;
            insert into procurement.stock_entry (lot, kind, to_place, quantity, cause, note, by_id, by_name, at) values (pick.lot, 'BACK_DISTRIBUTION', of.place, taken, of.id, why, officer, officer_name, moment);
            wanting := wanting - taken;
        end loop;
        if wanting > 0 then raise exception 'more than was taken' using errcode = 'check_violation'; end if;
    end loop;
    if of.state = 'SENT' then update procurement.distribution d set state = 'RETURNED', reason = why, closed_at = moment where d.id = of.id;
    else update procurement.distribution d set settled = concat_ws('; ', nullif(d.settled, ''), why), closed_at = moment where d.id = of.id; end if;
    return 'DONE';
exception
    when check_violation then return 'WRONG';
    when sqlstate 'LP001' then return 'COUNTING';
end $$;

-- Gives a plan up before it was sent.
create function procurement.cancel_distribution(distribution uuid, why text, moment timestamptz) returns text language plpgsql security definer set search_path = '' as $$
begin
    update procurement.distribution d set state = 'CANCELLED', reason = why, closed_at = moment where d.id = distribution and d.state = 'PLANNED' and btrim(why) <> '';
    return case when found then 'DONE' else 'NOT_NOW' end;
end $$;

revoke all on procurement.receiver, procurement.distribution, procurement.distribution_line, procurement.distribution_pick, procurement.distribution_photo from lapau_app;
grant select on procurement.distribution, procurement.distribution_line, procurement.distribution_pick to lapau_app;
grant select, insert, update on procurement.receiver to lapau_app;
grant insert (id, number, place, receiver, planned_for, note, hash, planned_by, planned_name, planned_at), update (place, receiver, planned_for, note) on procurement.distribution to lapau_app;
grant insert (id, distribution, item, lot, quantity), delete on procurement.distribution_line to lapau_app;
grant select, insert on procurement.distribution_photo to lapau_app;
revoke all on function procurement.plan_stays(), procurement.send_distribution(uuid, uuid, text, timestamptz),
    procurement.receive_distribution(uuid, text, text, text, text, uuid[], int[], timestamptz),
    procurement.settle_distribution(uuid, uuid[], int[], int[], text, uuid, text, timestamptz), procurement.cancel_distribution(uuid, text, timestamptz) from public;
grant execute on function procurement.send_distribution(uuid, uuid, text, timestamptz), procurement.receive_distribution(uuid, text, text, text, text, uuid[], int[], timestamptz),
    procurement.settle_distribution(uuid, uuid[], int[], int[], text, uuid, text, timestamptz), procurement.cancel_distribution(uuid, text, timestamptz) to lapau_app;
