-- Where officers want to be told of what waits for them; sealed.
create table identity.user_mail (
    user_id        uuid primary key references identity.app_user,
    address_sealed bytea not null
);
