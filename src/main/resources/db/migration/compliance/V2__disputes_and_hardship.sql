-- What a debtor disagrees with, and by when we answer. The holds it placed end with the answer.
CREATE TABLE compliance.dispute (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    dispute_id       uuid NOT NULL,
    case_id          uuid NOT NULL,
    claim_ids        uuid[] NOT NULL CHECK (cardinality(claim_ids) > 0),
    hold_ids         uuid[] NOT NULL,
    reason           text NOT NULL,
    text_sealed      bytea NOT NULL,
    answer_by        date NOT NULL,
    raised_at        timestamptz NOT NULL,
    answered_at      timestamptz,
    PRIMARY KEY (organization_id, dispute_id)
);
CREATE INDEX dispute_case ON compliance.dispute (organization_id, case_id, dispute_id);
CREATE INDEX dispute_open ON compliance.dispute (organization_id, answer_by) WHERE answered_at IS NULL;
SELECT platform.isolate('compliance.dispute');

-- Somebody has nothing to pay with. Why, is sealed: it may tell of an illness.
CREATE TABLE compliance.hardship (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    hardship_id      uuid NOT NULL,
    case_id          uuid NOT NULL,
    hold_id          uuid NOT NULL,
    said_sealed      bytea NOT NULL,
    silent_through   date NOT NULL,
    human_by         date NOT NULL,
    declared_at      timestamptz NOT NULL,
    PRIMARY KEY (organization_id, hardship_id)
);
CREATE INDEX hardship_case ON compliance.hardship (organization_id, case_id, hardship_id);
SELECT platform.isolate_append_only('compliance.hardship');
