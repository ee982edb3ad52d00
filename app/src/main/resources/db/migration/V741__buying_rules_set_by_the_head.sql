-- Who set a dated rule of buying, when and why. The rules stand in their tables; a later row takes the place of an earlier one from its day on, so that no row is ever
-- written over and none needs an end.
create table procurement.rule_change (
    id       uuid primary key default uuidv7(),
    rule     text not null check (rule in ('RECEIPT', 'KUITANSI', 'SPK', 'CONTRACT', 'DIRECT', 'SMALL', 'EMERGENCY', 'RECORD', 'TAX', 'TERM')),
    from_day date not null,
    content  jsonb not null,                            -- the figures as they were set
    source   text not null check (source <> ''),
    reason   text not null check (reason <> ''),
    by_id    uuid not null,
    by_name  text not null,
    at       timestamptz not null
);
create index on procurement.rule_change (rule, from_day);

-- A rule that never counted was taken back: its row is gone from its table, what it said stays here.
create table procurement.rule_withdrawn (
    change  uuid primary key references procurement.rule_change,
    reason  text not null check (reason <> ''),
    by_id   uuid not null,
    by_name text not null,
    at      timestamptz not null
);
create trigger stays before update or delete or truncate on procurement.rule_change for each statement execute function procurement.stays();
create trigger stays before update or delete or truncate on procurement.rule_withdrawn for each statement execute function procurement.stays();

-- What counted once stays as it was, and nothing begins on a day that has begun: what was decided this morning was decided by what counts today.
create function procurement.rule_stays() returns trigger language plpgsql as $$
declare
    today constant date := (now() at time zone 'Asia/Jakarta')::date;
    began date;
begin
    if tg_op = 'UPDATE' or tg_op = 'TRUNCATE' then
        raise exception 'a rule of % is not written over', tg_table_name using errcode = 'check_violation';
    end if;
    if tg_op = 'DELETE' then
        began := (to_jsonb(old) ->> tg_argv[0])::date;
    else
        began := (to_jsonb(new) ->> tg_argv[0])::date;
    end if;
    if began <= today then
        raise exception 'a rule of % begins after today and stays once it has begun', tg_table_name using errcode = 'check_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger rule_stays before insert or update or delete on procurement.buying_limit for each row execute function procurement.rule_stays('from_day');
create trigger rule_stays before insert or update or delete on procurement.allocation_rule for each row execute function procurement.rule_stays('from_day');
create trigger rule_stays before insert or update or delete on procurement.turnover_tax for each row execute function procurement.rule_stays('valid_from');
create trigger rule_stays before insert or update or delete on procurement.payment_term for each row execute function procurement.rule_stays('valid_from');
create trigger rule_emptied before truncate on procurement.buying_limit for each statement execute function procurement.rule_stays('from_day');
create trigger rule_emptied before truncate on procurement.allocation_rule for each statement execute function procurement.rule_stays('from_day');
create trigger rule_emptied before truncate on procurement.turnover_tax for each statement execute function procurement.rule_stays('valid_from');
create trigger rule_emptied before truncate on procurement.payment_term for each statement execute function procurement.rule_stays('valid_from');

-- The limits that count on a day: of each kind the latest that has begun, unless it has ended.
create function procurement.limits_on(day date) returns setof procurement.buying_limit language sql stable as $$
    select l.* from (select distinct on (kind, code) * from procurement.buying_limit where from_day <= day order by kind, code, from_day desc) l
    where l.until_day is null or l.until_day >= day
$$;

revoke update on procurement.buying_limit, procurement.allocation_rule from lapau_app;
grant insert, delete on procurement.turnover_tax, procurement.payment_term to lapau_app;
grant select, insert on procurement.rule_change, procurement.rule_withdrawn to lapau_app;
revoke update, delete on procurement.rule_change, procurement.rule_withdrawn from lapau_app;
