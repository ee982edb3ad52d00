-- What shows that a challenge is right: photos and PDF, sealed as the papers of a business are.
create table growth.evidence (
    id             uuid primary key default uuidv7(),
    challenge      uuid not null references growth.challenge,
    name           text not null,
    type           text not null check (type in ('application/pdf', 'image/jpeg')),
    size           int not null check (size > 0),            -- bytes before sealing
    content_sealed bytea not null,
    given_by       uuid,                                     -- null: the owner, by a link
    given_by_name  text not null,
    given_at       timestamptz not null
);
create index evidence_challenge on growth.evidence (challenge);
grant select, insert on growth.evidence to lapau_app;
