-- What an order needs beside V800: pressed twice it counts once, when what happened, how long its buyer is known, and who was called about it.
alter table market.customer_order
    add column key_hash     bytea unique,               -- of the basket as it was ordered
    add column phone_hash   bytea,
    add column ready_at     timestamptz,
    add column ended_at     timestamptz,                -- received, declined, cancelled, expired
    add column forgotten_at timestamptz,                -- name, telephone, place and note are gone since
    add constraint both_sides_said_so check (state <> 'RECEIVED' or (handed_at is not null and received_at is not null));
create index on market.customer_order (placed_at) where state = 'PLACED';
create index on market.customer_order (phone_hash, placed_at) where phone_hash is not null;
create index on market.customer_order (ended_at) where forgotten_at is null;

-- Whether the pieces were taken from a stock, so that they go back where they came from.
alter table market.customer_order_line add column from_stock boolean not null default false;

create sequence market.customer_order_serial;

-- An officer called the owner about an order that waits.
create table market.order_call (
    id             uuid primary key default uuidv7(),
    customer_order uuid not null references market.customer_order,
    note           text not null check (length(note) between 3 and 500),
    by_id          uuid not null,
    by_name        text not null,
    at             timestamptz not null
);
create index on market.order_call (customer_order);

-- A question to a shop, about a product of it or about an order, or neither.
create table market.enquiry (
    id             uuid primary key default uuidv7(),
    shop           uuid not null references market.shop,
    product        uuid references market.product,
    customer_order uuid references market.customer_order,
    token_hash     bytea not null unique,
    name_sealed    bytea not null,
    phone_sealed   bytea not null,
    phone_hash     bytea,
    question       text not null check (length(question) <= 1000),
    answer         text not null default '' check (length(answer) <= 2000),
    state          text not null check (state in ('OPEN', 'ANSWERED', 'CLOSED', 'ABUSE')),
    asked_at       timestamptz not null,
    answered_at    timestamptz,
    ended_at       timestamptz,
    forgotten_at   timestamptz,
    check (state <> 'ANSWERED' or answer <> '')
);
create index on market.enquiry (shop, asked_at);
create index on market.enquiry (phone_hash, asked_at) where phone_hash is not null;
create index on market.enquiry (customer_order) where customer_order is not null;
create index on market.enquiry (asked_at) where forgotten_at is null;

grant select, insert, update, delete on market.order_call, market.enquiry to lapau_app;
grant usage on sequence market.customer_order_serial to lapau_app;
