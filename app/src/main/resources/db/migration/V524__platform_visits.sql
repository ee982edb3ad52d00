-- Visits of public pages by keyed hash of place and address, counted by the minute and forgotten after two. Not worth a log: unlogged.
create unlogged table platform.visit (
    key_hash bytea not null,
    minute   timestamptz not null,
    visits   int not null,
    primary key (key_hash, minute)
);
create index on platform.visit (minute);
