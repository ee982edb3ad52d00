-- Attendance that a phone kept until there was a signal: told_at is when it was scanned there, sent_at when it reached the office.
alter table training.attendance add column sent_at timestamptz;
alter table training.attendance drop constraint attendance_way_check;
alter table training.attendance add constraint attendance_way_check check (way in ('DOOR', 'CARD', 'LIST', 'BOOK'));

-- Owners asked by a link what keeps their business from growing: the link's hash, never the link.
create table training.obstacle_question (
    business    uuid primary key references registry.business,
    hash        bytea not null unique,
    asked_at    timestamptz not null,
    answered_at timestamptz
);
grant select, insert, update, delete on training.obstacle_question to lapau_app;
