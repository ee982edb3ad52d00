-- The money of each recipient: only ever added to, in rupiah, from one account to another. What may follow what is the table
-- of PaymentState; the same steps stand here, so that the database refuses what the table does not know, whoever asks.

-- The right of one person to one grant of one programme: there cannot be two.
create table grants.award (
    id        uuid primary key default uuidv7(),
    programme text not null,
    nik_hash  bytea not null,
    unique (programme, nik_hash)
);

-- Movements of one award are a chain: each begins in the state in which the one before ended, so that of two at once only
-- one can be the next. Paid once, nobody can be paid again.
create table grants.movement (
    award        uuid not null references grants.award,
    number       int not null check (number > 0),
    before       int generated always as (nullif(number - 1, 0)) stored,
    kind         text not null,
    from_state   text not null,
    to_state     text not null,
    from_account text not null,
    to_account   text not null,
    amount       bigint not null check (amount > 0),
    value_date   date not null,
    line         uuid not null references grants.batch_line,
    bank         text not null default '',
    source       uuid not null references grants.answer_row,
    by_id        uuid not null,
    by_name      text not null,
    at           timestamptz not null,
    primary key (award, number),
    unique (award, number, to_state),
    foreign key (award, before, from_state) references grants.movement (award, number, to_state),
    constraint movement_begins check ((number = 1) = (from_state = 'NONE')),
    constraint movement_steps check ((kind, from_state, to_state, from_account, to_account) in (
        ('BOOKED', 'NONE', 'GRANTED', 'BUDGET', 'OWED'),
        ('BOOKED', 'GRANTED', 'TRANSFERRED', 'OWED', 'BANK'),
        ('BOOKED', 'GRANTED', 'CANCELLED', 'OWED', 'BUDGET'),
        ('BOOKED', 'TRANSFERRED', 'PAID', 'BANK', 'RECIPIENT'),
        ('BOOKED', 'TRANSFERRED', 'RETURNED', 'BANK', 'TREASURY'),
        ('BOOKED', 'PAID', 'REPAID', 'RECIPIENT', 'TREASURY'),
        ('BOOKED', 'RETURNED', 'TRANSFERRED', 'TREASURY', 'BANK'),
        ('BOOKED', 'CANCELLED', 'GRANTED', 'BUDGET', 'OWED'),
        ('REVERSED', 'TRANSFERRED', 'GRANTED', 'BANK', 'OWED'),
        ('REVERSED', 'PAID', 'TRANSFERRED', 'RECIPIENT', 'BANK'),
        ('REVERSED', 'RETURNED', 'TRANSFERRED', 'TREASURY', 'BANK'),
        ('REVERSED', 'REPAID', 'PAID', 'TREASURY', 'RECIPIENT'),
        ('REVERSED', 'TRANSFERRED', 'RETURNED', 'BANK', 'TREASURY')))
);
create index on grants.movement (source);
create index on grants.movement (line);

-- No account of a recipient falls below zero, and only a line that is alive can be granted.
create function grants.movement_fits() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    if new.from_account <> 'BUDGET' and (
            select sum(case when to_account = new.from_account then amount else 0 end - case when from_account = new.from_account then amount else 0 end)
            from grants.movement where award = new.award) < 0 then
        raise exception 'more than there is on account %', new.from_account using errcode = 'check_violation';
    end if;
    if new.to_state = 'GRANTED' and new.kind = 'BOOKED' then
        perform 1 from grants.batch_alive where line = new.line for key share;
        if not found then raise exception 'only a line that is alive can be granted' using errcode = 'check_violation'; end if;
    end if;
    return null;
end $$;
create trigger fits after insert on grants.movement for each row execute function grants.movement_fits();

-- The ministry's refusals; a mistaken one is undone, never removed.
create table grants.line_refusal (
    id      uuid primary key default uuidv7(),
    line    uuid not null references grants.batch_line,
    code    text not null,
    reason  text not null,
    source  uuid not null references grants.answer_row,
    by_id   uuid not null,
    by_name text not null,
    at      timestamptz not null
);
create index on grants.line_refusal (line);
create index on grants.line_refusal (source);
create table grants.line_refusal_undone (
    refusal uuid primary key references grants.line_refusal,
    by_id   uuid not null,
    by_name text not null,
    at      timestamptz not null
);

create function grants.line_refused() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    delete from grants.batch_alive where line = new.line;
    if not found then raise exception 'only a line that is alive can be refused' using errcode = 'check_violation'; end if;
    if (select m.to_state from grants.batch_line l join grants.award a on a.programme = l.programme and a.nik_hash = l.nik_hash
            join grants.movement m on m.award = a.id where l.id = new.line order by m.number desc limit 1) <> 'CANCELLED' then
        raise exception 'what was granted cannot be refused' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger refused after insert on grants.line_refusal for each row execute function grants.line_refused();

create function grants.line_refusal_undone() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    insert into grants.batch_alive (programme, nik_hash, proposal, line)
    select l.programme, l.nik_hash, l.proposal, l.id from grants.line_refusal r join grants.batch_line l on l.id = r.line where r.id = new.refusal;
    return null;
end $$;
create trigger undone after insert on grants.line_refusal_undone for each row execute function grants.line_refusal_undone();

create function grants.ledger_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is only ever added to';
end $$;
create trigger stays before update or delete or truncate on grants.award for each statement execute function grants.ledger_stays();
create trigger stays before update or delete or truncate on grants.movement for each statement execute function grants.ledger_stays();
create trigger stays before update or delete or truncate on grants.line_refusal for each statement execute function grants.ledger_stays();
create trigger stays before update or delete or truncate on grants.line_refusal_undone for each statement execute function grants.ledger_stays();
revoke all on grants.award, grants.movement, grants.line_refusal, grants.line_refusal_undone from lapau_app;
grant select, insert on grants.award, grants.movement, grants.line_refusal, grants.line_refusal_undone to lapau_app;

-- Within how many months of the transfer the money must be withdrawn; dated, because rules change.
create table grants.collection_term (
    programme  text not null,                            -- empty: every programme that has no row of its own
    valid_from date not null,
    months     int not null check (months > 0),
    source     text not null,
    primary key (programme, valid_from)
);
insert into grants.collection_term values
    ('', date '2020-08-01', 3, 'BPUM 2020: dana harus ditarik paling lambat 3 bulan sejak ditransfer (pemberitaan; naskah petunjuk teknisnya belum diperiksa)');
revoke insert, update, delete on grants.collection_term from lapau_app;

-- Where each award stands now: everything derived from its movements.
create view grants.award_now as
select a.id, a.programme, a.nik_hash, m.*, m.at_bank + m.received + m.treasury as transferred, m.owed + m.at_bank as outstanding,
       (m.transferred_on + make_interval(months => (
            select t.months from grants.collection_term t where t.programme in (a.programme, '') and t.valid_from <= m.transferred_on
            order by t.programme desc, t.valid_from desc limit 1)))::date as collect_by
from grants.award a cross join lateral (
    select (array_agg(to_state order by number desc))[1] as state,
           max(number) as number,
           (array_agg(line order by number desc) filter (where to_state = 'GRANTED' and kind = 'BOOKED'))[1] as line,
           coalesce((array_agg(bank order by number desc) filter (where bank <> ''))[1], '') as bank,
           (array_agg(value_date order by number desc) filter (where to_state = 'TRANSFERRED' and kind = 'BOOKED'))[1] as transferred_on,
           (array_agg(value_date order by number desc) filter (where to_state = 'PAID' and kind = 'BOOKED'))[1] as paid_on,
           coalesce(sum(case 'BUDGET' when from_account then amount when to_account then -amount end), 0)::bigint as granted,
           coalesce(sum(case 'OWED' when to_account then amount when from_account then -amount end), 0)::bigint as owed,
           coalesce(sum(case 'BANK' when to_account then amount when from_account then -amount end), 0)::bigint as at_bank,
           coalesce(sum(case 'RECIPIENT' when to_account then amount when from_account then -amount end), 0)::bigint as received,
           coalesce(sum(case 'TREASURY' when to_account then amount when from_account then -amount end), 0)::bigint as treasury,
           coalesce(sum(case when from_account = 'RECIPIENT' and to_account = 'TREASURY' then amount when from_account = 'TREASURY' and to_account = 'RECIPIENT' then -amount end), 0)::bigint as repaid
    from grants.movement where award = a.id) m;
grant select on grants.award_now to lapau_app;
