-- Which proposals a merge of two persons moved from one to the other, so that undoing it moves the same ones back.
create table grants.proposal_merge (
    merge    uuid not null references registry.merge,
    proposal uuid not null references grants.proposal on delete cascade,
    primary key (merge, proposal)
);
create index on grants.proposal_merge (proposal);
