-- The proposal after whose correction a programme was screened again; null when an officer started the screening.
alter table grants.screening_run add column corrected uuid references grants.proposal on delete set null;
create index on grants.screening_run (corrected) where corrected is not null;
