-- The owner's own account, and the shop front: account → shop → product → found → ordered → measured.
create schema owner;
create schema market;
create extension if not exists pg_trgm;

-- Who comes in by telephone and one-time code. Bound to a person of the registry by an officer or by a matching check.
create table owner.account (
    id           uuid primary key default uuidv7(),
    phone_hash   bytea not null unique,
    phone_sealed bytea not null,
    name         text not null,                        -- as the owner says it; the registry's name counts once bound
    state        text not null check (state in ('OPEN', 'ASKED', 'BOUND', 'REFUSED', 'CLOSED')),
    person       uuid references registry.person,
    bound_how    text not null default '',             -- by an officer, by an invitation, by matching
    bound_by     uuid references identity.app_user,
    bound_at     timestamptz,
    version      int not null default 0,
    created_at   timestamptz not null,
    check ((state = 'BOUND') = (person is not null and bound_at is not null))
);
create unique index account_person on owner.account (person) where state = 'BOUND';

-- A telephone that is signed in: the cookie carries a token of which only the hash is kept.
create table owner.session (
    hash       bytea primary key,
    account    uuid not null references owner.account,
    started_at timestamptz not null,
    until      timestamptz not null
);
create index on owner.session (account);

-- The shop window of a business. whatsapp_sealed: the number the owner publishes, which need not be the account's.
create table market.shop (
    id              uuid primary key default uuidv7(),
    business        uuid not null unique references registry.business,
    slug            text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
    name            text not null check (length(name) between 3 and 80),
    about           text not null default '' check (length(about) <= 2000),
    nagari          text not null check (nagari ~ '^\d{2}\.\d{2}\.\d{2}\.\d{4}$'),
    address         text not null default '',
    latitude        double precision check (latitude between -90 and 90),
    longitude       double precision check (longitude between -180 and 180),
    whatsapp_sealed bytea,
    delivery        text not null default '',          -- where to and how, in the owner's words
    state           text not null check (state in ('DRAFT', 'SUBMITTED', 'LIVE', 'REFUSED', 'PAUSED', 'CLOSED')),
    reason          text not null default '',          -- why refused or closed
    version         int not null default 0,
    created_at      timestamptz not null,
    submitted_at    timestamptz,
    decided_at      timestamptz,
    decided_by      uuid references identity.app_user,
    check ((latitude is null) = (longitude is null))
);
create index on market.shop (nagari) where state = 'LIVE';

-- weekday: 1 Monday … 7 Sunday, in the office's time.
create table market.opening (
    shop    uuid not null references market.shop,
    weekday int not null check (weekday between 1 and 7),
    opens   time not null,
    closes  time not null check (closes > opens),
    primary key (shop, weekday)
);

create table market.category (
    code     text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    parent   text references market.category,
    name_id  text not null,
    name_en  text not null,
    position int not null
);

-- stock null: made to order, within lead_days.
create table market.product (
    id         uuid primary key default uuidv7(),
    shop       uuid not null references market.shop,
    slug       text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    name       text not null check (length(name) between 2 and 150),
    about      text not null default '' check (length(about) <= 5000),
    category   text not null references market.category,
    price      bigint not null check (price > 0),       -- rupiah a unit
    unit       text not null,
    stock      int check (stock >= 0),
    lead_days  int not null default 0 check (lead_days between 0 and 365),
    weight     int check (weight > 0),                  -- grams
    pirt       text not null default '',
    halal      text not null default '',
    sni        text not null default '',
    state      text not null check (state in ('DRAFT', 'LIVE', 'HIDDEN', 'REMOVED')),  -- REMOVED: by an officer
    reason     text not null default '',
    version    int not null default 0,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    unique (shop, slug)
);
create index on market.product (category) where state = 'LIVE';

-- Painted anew by the server; what was sent is not kept. Of a product, or of the shop itself (product null).
create table market.photo (
    id         uuid primary key default uuidv7(),
    shop       uuid not null references market.shop,
    product    uuid references market.product,
    position   int not null,
    alt        text not null default '',
    large      bytea not null,                          -- JPEG, longest side 1280
    small      bytea not null,                          -- JPEG, 480 × 360 at most
    width      int not null,                            -- of the large one, pixels
    height     int not null,
    created_at timestamptz not null
);
create index on market.photo (product, position);
create index on market.photo (shop) where product is null;

-- An order of a buyer without account; the link carries a token of which only the hash is kept.
create table market.customer_order (
    id           uuid primary key default uuidv7(),
    number       text not null unique,
    shop         uuid not null references market.shop,
    token_hash   bytea not null unique,
    name_sealed  bytea not null,
    phone_sealed bytea not null,
    place        text not null default '',              -- where to bring it; empty: fetched at the shop
    note         text not null default '',
    state        text not null check (state in ('PLACED', 'CONFIRMED', 'READY', 'RECEIVED', 'DECLINED', 'CANCELLED', 'EXPIRED')),
    reason       text not null default '',
    handed_at    timestamptz,                           -- the shop says: handed over
    received_at  timestamptz,                           -- the buyer says: received
    version      int not null default 0,
    placed_at    timestamptz not null,
    answered_at  timestamptz
);
create index on market.customer_order (shop, placed_at);

create table market.customer_order_line (
    customer_order uuid not null references market.customer_order,
    product        uuid not null references market.product,
    name           text not null,
    unit           text not null,
    price          bigint not null check (price > 0),   -- rupiah a unit, as shown when ordered
    quantity       int not null check (quantity > 0),
    primary key (customer_order, product)
);
create index on market.customer_order_line (product);

-- What happened on a day, counted without knowing by whom. product null: the shop itself.
create table market.tally (
    day     date not null,
    shop    uuid not null references market.shop,
    product uuid references market.product,
    kind    text not null check (kind in ('VIEW', 'WHATSAPP', 'ENQUIRY', 'ORDER', 'QR', 'SHARE')),
    count   int not null check (count > 0),
    unique nulls not distinct (day, shop, product, kind)
);

grant usage on schema owner, market to lapau_app;
grant select, insert, update, delete on all tables in schema owner, market to lapau_app;
alter default privileges in schema owner grant select, insert, update, delete on tables to lapau_app;
alter default privileges in schema market grant select, insert, update, delete on tables to lapau_app;
