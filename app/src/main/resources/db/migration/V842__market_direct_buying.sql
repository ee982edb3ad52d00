-- Up to how much an office may buy without a tender; the same rows as procurement keeps, which the market does not know (docs/decisions/0086).
create table market.direct_limit (
    from_day  date primary key,
    until_day date check (until_day >= from_day),
    most      bigint not null check (most > 0),          -- rupiah of one purchase
    source    text not null,
    verified  boolean not null                           -- whether somebody read the text of the law
);
insert into market.direct_limit values ('2018-07-01', null, 200000000, 'Perpres 16/2018 pasal 38, diubah Perpres 12/2021', false);

-- What somebody of an office saw in a shop and wants to ask for: kept until the need is written, at most for a week.
create table procurement.wish (
    id         uuid primary key,
    officer    uuid not null,
    goods      text not null,
    seller     text not null,
    unit       text not null,
    price      bigint not null check (price > 0),        -- rupiah a unit, as shown
    path       text not null,
    created_at timestamptz not null
);
create index on procurement.wish (created_at);
grant select on market.direct_limit to lapau_app;
grant select, insert, delete on procurement.wish to lapau_app;
