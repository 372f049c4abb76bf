-- What was done. Written in the transaction of the deed itself.
CREATE TABLE audit.entry (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    id               uuid NOT NULL,
    action           text NOT NULL,
    subject          text NOT NULL,
    subject_id       uuid NOT NULL,
    actor            text NOT NULL,
    facts            jsonb NOT NULL,
    happened_at      timestamptz NOT NULL,
    recorded_at      timestamptz NOT NULL,
    digest           bytea NOT NULL,
    PRIMARY KEY (organization_id, id)
);
CREATE INDEX entry_subject ON audit.entry (organization_id, subject_id, happened_at);
SELECT platform.isolate_append_only('audit.entry');

-- A mark beside each entry that no block holds yet. It commits with the entry, however late that is, so the sealer, which takes
-- marks and never a range of ids or times, cannot pass an entry by.
CREATE TABLE audit.unsealed (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    entry_id         uuid NOT NULL,
    recorded_at      timestamptz NOT NULL,
    PRIMARY KEY (organization_id, entry_id)
);
SELECT platform.isolate('audit.unsealed');

-- The chain: each block's hash covers its entries and the hash of the block before.
CREATE TABLE audit.block (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    number           bigint NOT NULL,
    entries          uuid[] NOT NULL,
    previous         bytea NOT NULL,
    hash             bytea NOT NULL,
    sealed_at        timestamptz NOT NULL,
    PRIMARY KEY (organization_id, number)
);
SELECT platform.isolate_append_only('audit.block');
