-- Products that the office puts together for a season or a purpose.
create table market.collection (
    id          uuid primary key default uuidv7(),
    slug        text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
    title       text not null check (length(title) between 3 and 80),
    words       text not null default '' check (length(words) <= 1000),
    from_day    date,                                   -- of the season, both days included; null: always
    until_day   date,
    state       text not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    version     int not null default 0,
    changed_at  timestamptz not null,
    check (from_day is null or until_day is null or until_day >= from_day)
);

create table market.collection_product (
    collection uuid not null references market.collection on delete cascade,
    product    uuid not null references market.product on delete cascade,
    position   int not null,
    primary key (collection, product)
);
create index on market.collection_product (product);
