-- Owners challenge a size class themselves; raised_by is then the account, and not a user of the office.
alter table growth.challenge add column by_owner boolean not null default false;
