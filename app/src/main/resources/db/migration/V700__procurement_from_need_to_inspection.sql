-- Buying from the regency's own businesses: need → package → offer → allocation → order → delivery → inspection.
-- Each step refers to the one before, so that nothing is ordered that nobody needed, and nothing accepted that was not ordered of a registered business.
create schema procurement;

-- The catalogue: what can be asked for.
create table procurement.item (
    id            uuid primary key default uuidv7(),
    code          text not null unique,                 -- such as MASKER-SNI-A
    name          text not null,
    unit          text not null,                        -- such as 'lembar'
    specification text not null,
    standard      text not null default '',             -- such as 'SNI 8914:2020 tipe A'
    lines         text not null default '',             -- words of lines of business that can make it, by comma
    retired_at    timestamptz,
    version       int not null default 0,
    created_at    timestamptz not null
);

-- Where goods are brought.
create table procurement.place (
    id      uuid primary key default uuidv7(),
    name    text not null,
    address text not null default '',
    nagari  text check (nagari ~ '^\d{2}\.\d{2}\.\d{2}\.\d{4}$'),
    gone_at timestamptz
);
create unique index place_name on procurement.place (lower(name)) where gone_at is null;

-- An office of the regency that asks for goods, and the accounts that act for it.
create table procurement.office (
    id         uuid primary key default uuidv7(),
    name       text not null,
    address    text not null default '',
    signatory  text not null default '',                -- who signs, with title
    gone_at    timestamptz,
    created_at timestamptz not null
);
create unique index office_name on procurement.office (lower(name)) where gone_at is null;
create table procurement.office_member (
    account uuid primary key references identity.app_user,
    office  uuid not null references procurement.office
);

-- What merged needs become; offered, shared out and ordered as one.
create table procurement.package (
    id           uuid primary key default uuidv7(),
    number       text not null unique,
    title        text not null,
    state        text not null check (state in ('DRAFT', 'OPEN', 'CLOSED', 'ALLOCATED', 'ORDERED', 'DONE', 'CANCELLED')),
    emergency    boolean not null default false,
    offers_until date,                                  -- last day for offers
    reason       text not null default '',              -- why it was cancelled
    version      int not null default 0,
    created_at   timestamptz not null,
    opened_at    timestamptz
);

-- One item for one place by one day: what is shared out. ceiling: highest price a piece, rupiah.
create table procurement.package_line (
    id       uuid primary key default uuidv7(),
    package  uuid not null references procurement.package,
    item     uuid not null references procurement.item,
    place    uuid not null references procurement.place,
    quantity int not null check (quantity > 0),
    deadline date not null,
    ceiling  bigint not null check (ceiling > 0),
    unique (package, item, place, deadline)
);

create table procurement.need (
    id           uuid primary key default uuidv7(),
    number       text not null unique,
    office       uuid not null references procurement.office,
    item         uuid not null references procurement.item,
    place        uuid not null references procurement.place,
    quantity     int not null check (quantity > 0),
    deadline     date not null,
    ceiling      bigint not null check (ceiling > 0),
    budget_line  text not null,
    note         text not null default '',
    state        text not null check (state in ('DRAFT', 'SUBMITTED', 'PACKAGED', 'RETURNED', 'CANCELLED')),
    package_line uuid references procurement.package_line,
    reason       text not null default '',              -- why it was returned or cancelled
    version      int not null default 0,
    created_at   timestamptz not null,
    check ((state = 'PACKAGED') = (package_line is not null))
);
create index on procurement.need (office);
create index on procurement.need (package_line);

-- What a business is asked on its owner's phone: the link's hash, never the link.
create table procurement.invitation (
    package    uuid not null references procurement.package,
    business   uuid not null references registry.business,
    hash       bytea not null unique,
    invited_at timestamptz not null,
    primary key (package, business)
);

create table procurement.offer (
    id         uuid primary key default uuidv7(),
    package    uuid not null references procurement.package,
    business   uuid not null references registry.business,
    state      text not null check (state in ('OFFERED', 'WITHDRAWN', 'DECLINED')),
    way        text not null check (way in ('OWNER', 'OFFICER')),
    note       text not null default '',
    version    int not null default 0,
    offered_at timestamptz not null,
    unique (package, business)
);
create index on procurement.offer (business);

-- price and material: rupiah a piece; what is left of the price after material is the maker's.
create table procurement.offer_line (
    id       uuid primary key default uuidv7(),
    offer    uuid not null references procurement.offer on delete cascade,
    item     uuid not null references procurement.item,
    price    bigint not null check (price > 0),
    material bigint not null check (material >= 0 and material < price),
    minimum  int not null default 1 check (minimum > 0),   -- fewer than this is not worth starting, over all places
    unique (offer, item)
);

-- Pieces a maker can finish in the week that begins on this Monday.
create table procurement.offer_week (
    offer_line uuid not null references procurement.offer_line on delete cascade,
    week       date not null check (extract(isodow from week) = 1),
    pieces     int not null check (pieces >= 0),
    primary key (offer_line, week)
);

create table procurement.offer_photo (
    offer_line uuid primary key references procurement.offer_line on delete cascade,
    type       text not null,
    content    bytea not null
);

-- One way to share out a package. At most one of a package is alive.
create table procurement.allocation (
    id           uuid primary key default uuidv7(),
    package      uuid not null references procurement.package,
    round        int not null,
    state        text not null check (state in ('PROPOSED', 'APPROVED', 'REPLACED')),
    input_hash   bytea not null,                        -- of everything that was decided upon: same hash, same shares
    input        jsonb not null,                        -- offers, earnings, quality at that hour, by identifiers
    cost         bigint not null,                       -- rupiah
    cheapest     bigint not null,                       -- what the cheapest split would cost
    shortfall    int not null default 0,                -- pieces that nobody can make in time
    version      int not null default 0,
    made_at      timestamptz not null,
    approved_at  timestamptz,
    unique (package, round)
);
create unique index allocation_alive on procurement.allocation (package) where state <> 'REPLACED';

create table procurement.share (
    id           uuid primary key default uuidv7(),
    allocation   uuid not null references procurement.allocation,
    package_line uuid not null references procurement.package_line,
    business     uuid not null references registry.business,
    quantity     int not null check (quantity > 0),
    price        bigint not null check (price > 0),
    why          jsonb not null,                        -- from which the sentence is made
    changed      text not null default '',              -- the head's reason for another quantity
    unique (allocation, package_line, business)
);
create index on procurement.share (business);

create table procurement.purchase_order (
    id         uuid primary key default uuidv7(),
    number     text not null unique,
    package    uuid not null references procurement.package,
    allocation uuid not null references procurement.allocation,
    business   uuid not null references registry.business,
    state      text not null check (state in ('ISSUED', 'CONFIRMED', 'PARTLY_DELIVERED', 'DELIVERED', 'HANDED_OVER', 'DUE', 'PAID', 'CANCELLED')),
    reason     text not null default '',
    version    int not null default 0,
    issued_at  timestamptz not null,
    unique (allocation, business)
);
create index on procurement.purchase_order (package);
create index on procurement.purchase_order (business);

create table procurement.order_line (
    id        uuid primary key default uuidv7(),
    "order"   uuid not null references procurement.purchase_order,
    share     uuid not null unique references procurement.share,
    item      uuid not null references procurement.item,
    place     uuid not null references procurement.place,
    quantity  int not null check (quantity > 0),
    released  int not null default 0 check (released between 0 and quantity),   -- what the maker cannot deliver, shared out again
    price     bigint not null check (price > 0),
    deadline  date not null
);
create index on procurement.order_line ("order");

create table procurement.delivery (
    id         uuid primary key default uuidv7(),
    number     text not null unique,
    "order"    uuid not null references procurement.purchase_order,
    state      text not null check (state in ('ANNOUNCED', 'ARRIVED', 'INSPECTED', 'CANCELLED')),
    note       text not null default '',
    arrived_on date,
    version    int not null default 0,
    created_at timestamptz not null
);
create index on procurement.delivery ("order");

create table procurement.delivery_line (
    id         uuid primary key default uuidv7(),
    delivery   uuid not null references procurement.delivery,
    order_line uuid not null references procurement.order_line,
    lot        text not null default '',                -- the maker's mark on the parcel; rejection is by lot
    quantity   int not null check (quantity > 0)
);
create index on procurement.delivery_line (delivery);
create index on procurement.delivery_line (order_line);

-- Written once, never changed: what was found good and what not.
create table procurement.inspection (
    id            uuid primary key default uuidv7(),
    delivery_line uuid not null unique references procurement.delivery_line,
    accepted      int not null check (accepted >= 0),
    rejected      int not null check (rejected >= 0),
    reason        text not null default '',
    inspected_by  uuid not null references identity.app_user,
    inspected_at  timestamptz not null,
    check (rejected = 0 or reason <> '')
);

grant usage on schema procurement to lapau_app;
grant select, insert, update, delete on all tables in schema procurement to lapau_app;
revoke update, delete on procurement.inspection from lapau_app;
alter default privileges in schema procurement grant select, insert, update, delete on tables to lapau_app;
