-- A paper noted by mistake is voided, never deleted; it can be restored.
alter table registry.document
    add column voided_by      uuid,
    add column voided_by_name text,
    add column voided_at      timestamptz,
    add column void_reason    text,
    add check ((voided_at is null) = (void_reason is null) and (voided_at is null) = (voided_by is null) and (voided_at is null) = (voided_by_name is null));
