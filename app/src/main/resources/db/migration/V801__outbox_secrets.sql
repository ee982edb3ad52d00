-- A one-time code is good for minutes: after that, or once it is sent or used, the message is kept with dots in its place.
alter table outbox.message
    add column kept_sealed  bytea,                       -- the text without its secret; null when it has none
    add column secret_until timestamptz;                 -- null once the text is blank
create index message_secret on outbox.message (secret_until) where secret_until is not null;
alter table outbox.gateway_file
    add column kept_sealed  bytea,
    add column secret_until timestamptz;
grant update (content_sealed, kept_sealed, secret_until) on outbox.gateway_file to lapau_app;
