-- What is owed for an order after its handover, and what was paid. Only ever added to.

-- Handed over once; accepted pieces and their price as they were then.
create table procurement.handover (
    "order"   uuid primary key references procurement.purchase_order,
    number    text not null unique,
    pieces    int not null check (pieces > 0),
    gross     bigint not null check (gross > 0),          -- rupiah
    made_on   date not null,
    signed_on date,                                       -- by office and maker; payment is due from then
    due_on    date,
    by_id     uuid not null,
    by_name   text not null,
    at        timestamptz not null,
    check ((signed_on is null) = (due_on is null)),
    check (signed_on >= made_on)
);

-- Within how many days of the signed handover the office pays; dated, because rules change.
create table procurement.payment_term (
    valid_from date primary key,
    days       int not null check (days between 0 and 365),
    source     text not null
);
insert into procurement.payment_term values (date '2020-01-01', 14, 'Kebiasaan kantor; belum ada pasal yang diperiksa');

-- Turnover tax of small businesses; rate in hundredths of a per cent; free: rupiah of a person's turnover a calendar year.
create table procurement.turnover_tax (
    valid_from date primary key,
    rate       int not null check (rate between 0 and 10000),
    free       bigint not null check (free >= 0),
    source     text not null,
    checked    boolean not null
);
insert into procurement.turnover_tax values
    (date '2013-07-01', 100, 0,         'PP 46/2013: 1 % dari peredaran bruto', false),
    (date '2018-07-01', 50,  0,         'PP 23/2018: 0,5 % dari peredaran bruto', true),
    (date '2022-01-01', 50,  500000000, 'UU 7/2021 dan PP 55/2022: 0,5 %; Rp 500 juta pertama setahun bagi orang pribadi tidak dikenai. Perubahan sesudah PP 55/2022 belum diperiksa', true);

-- The steps of one bill are a chain: each begins where the one before ended, so that of two payments at once only one can be the next.
create table procurement.bill_entry (
    "order"    uuid not null references procurement.handover,
    number     int not null check (number > 0),
    before     int generated always as (nullif(number - 1, 0)) stored,
    from_state text not null,
    to_state   text not null,
    gross      bigint not null check (gross > 0),
    tax        bigint not null check (tax between 0 and gross),
    net        bigint not null,
    turnover   bigint not null check (turnover >= 0),     -- of the person in the year before this bill, rupiah
    elsewhere  bigint not null default 0 check (elsewhere between 0 and turnover),   -- of it, from others than this office, as the maker says
    rule       date references procurement.turnover_tax,
    proof      text not null default '',
    value_date date not null,
    reason     text not null default '',
    by_id      uuid not null,
    by_name    text not null,
    at         timestamptz not null,
    primary key ("order", number),
    unique ("order", number, to_state),
    foreign key ("order", before, from_state) references procurement.bill_entry ("order", number, to_state),
    constraint bill_begins check ((number = 1) = (from_state = 'NONE')),
    constraint bill_steps check ((from_state, to_state) in (('NONE', 'DUE'), ('DUE', 'PREPARED'), ('PREPARED', 'DUE'), ('PREPARED', 'PAID'), ('PAID', 'RETURNED'), ('RETURNED', 'PREPARED'))),
    check (net = gross - tax),
    check ((to_state in ('PREPARED', 'PAID', 'RETURNED')) = (rule is not null)),
    check (to_state <> 'PAID' or proof <> ''),
    check ((to_state <> 'RETURNED' and not (from_state = 'PREPARED' and to_state = 'DUE')) or reason <> '')
);

-- The amount of the handover, after its signature, by another than who prepared it, and as it was prepared.
create function procurement.bill_fits() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    owed procurement.handover;
    last procurement.bill_entry;
begin
    select * into owed from procurement.handover where "order" = new."order" for update;
    if owed.signed_on is null or new.gross <> owed.gross or new.value_date < owed.signed_on then
        raise exception 'not what was handed over' using errcode = 'check_violation';
    end if;
    if new.to_state in ('PAID', 'RETURNED') then
        select * into last from procurement.bill_entry where "order" = new."order" and number = new.number - 1;
        if last.tax is distinct from new.tax or last.rule is distinct from new.rule or new.value_date < last.value_date then
            raise exception 'not what was prepared' using errcode = 'check_violation';
        end if;
        if new.to_state = 'PAID' and last.by_id = new.by_id then
            raise exception 'whoever prepared a payment does not approve it' using errcode = 'check_violation';
        end if;
    end if;
    return new;
end $$;
create trigger fits before insert on procurement.bill_entry for each row execute function procurement.bill_fits();

-- A handover is what the inspections say, and is signed once.
create function procurement.handover_fits() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    good int;
    worth bigint;
begin
    if tg_op = 'UPDATE' and (old.signed_on is not null or (old."order", old.number, old.pieces, old.gross, old.made_on) is distinct from (new."order", new.number, new.pieces, new.gross, new.made_on)) then
        raise exception 'a handover is signed once and not changed' using errcode = 'check_violation';
    end if;
    select sum(i.accepted), sum(i.accepted * l.price) into good, worth
    from procurement.order_line l join procurement.delivery_line p on p.order_line = l.id join procurement.inspection i on i.delivery_line = p.id
    where l."order" = new."order";
    if new.pieces is distinct from good or new.gross is distinct from worth then
        raise exception 'a handover is of what was accepted' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger fits before insert or update on procurement.handover for each row execute function procurement.handover_fits();
create trigger stays before update or delete or truncate on procurement.bill_entry for each statement execute function procurement.stays();
create trigger stays before delete or truncate on procurement.handover for each statement execute function procurement.stays();

-- Where each bill stands now.
create view procurement.bill_now as
select h."order", h.number as handover, h.pieces, h.gross, h.made_on, h.signed_on, h.due_on, e.to_state as state, e.number as step, e.tax, e.net, e.turnover, e.elsewhere, e.rule, e.proof,
       e.value_date, e.by_id, e.by_name, e.at,
       coalesce((select sum(case to_state when 'PAID' then net when 'RETURNED' then -net else 0 end) from procurement.bill_entry b where b."order" = h."order"), 0)::bigint as paid
from procurement.handover h
left join lateral (select * from procurement.bill_entry e where e."order" = h."order" order by e.number desc limit 1) e on true;

revoke all on procurement.handover, procurement.bill_entry, procurement.payment_term, procurement.turnover_tax from lapau_app;
grant select, insert on procurement.handover, procurement.bill_entry to lapau_app;
grant update (signed_on, due_on) on procurement.handover to lapau_app;
grant select on procurement.payment_term, procurement.turnover_tax to lapau_app;
