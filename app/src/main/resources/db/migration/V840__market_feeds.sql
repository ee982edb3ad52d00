-- Since when a feed reads as it does: its mark is taken over what it shows.
create table market.feed_mark (
    feed  text primary key,
    mark  text not null,
    since timestamptz not null
);
create index product_fresh on market.product (changed_at desc, id) where state = 'LIVE';
grant select, insert, update on market.feed_mark to lapau_app;
