-- Where the audit book ends, sealed under the key of the house in the transaction of each entry. Whoever removes the last
-- entries, or adds some, without the key cannot move the end to match.
create table audit.head (
    only_one boolean primary key default true check (only_one),
    number   bigint not null,
    hash     bytea not null check (length(hash) = 32),
    seal     bytea not null check (length(seal) = 32)
);
grant select, insert, update on audit.head to lapau_app;
