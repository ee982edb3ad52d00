-- The role under which the application works; it owns nothing. Flyway runs as the owner.
do $$
begin
    if not exists (select from pg_roles where rolname = 'lapau_app') then
        create role lapau_app nologin;
    end if;
exception when insufficient_privilege then
    raise exception 'The database user may not create roles. Ask the database administrator for: create role lapau_app nologin; grant lapau_app to "%";', current_user;
end $$;
grant lapau_app to current_user;

-- The book of who did what: each entry holds the hash of the one before. The application may add and read, nothing else.
create schema audit;
create table audit.entry (
    number        bigint primary key,
    at            timestamptz not null,
    actor_id      uuid not null,
    actor_name    text not null,
    action        text not null,
    subject_type  text not null,
    subject_id    text not null,
    before_json   text,
    after_json    text,
    reason        text,
    previous_hash bytea not null check (length(previous_hash) = 32),
    hash          bytea not null check (length(hash) = 32)
);
create index on audit.entry (subject_type, subject_id);
create index on audit.entry (actor_id, number);
create index on audit.entry (action, number);
create index on audit.entry (at);

create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the audit book is append-only';
end $$;
create trigger append_only before update or delete or truncate on audit.entry for each statement execute function audit.refuse();

grant usage on schema audit to lapau_app;
grant select, insert on audit.entry to lapau_app;
