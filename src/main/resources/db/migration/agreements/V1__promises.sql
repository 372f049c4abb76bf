-- A day the debtor named, for the claims open at that moment. At most one open promise per case.
CREATE TABLE agreements.promise (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    promise_id       uuid NOT NULL,
    case_id          uuid NOT NULL,
    claim_ids        uuid[] NOT NULL CHECK (cardinality(claim_ids) > 0),
    amount_minor     bigint NOT NULL CHECK (amount_minor > 0),
    currency         char(3) NOT NULL,
    made_on          date NOT NULL,
    made_at          timestamptz NOT NULL,
    promised_for     date NOT NULL,
    silent_through   date NOT NULL,
    hold_id          uuid NOT NULL,
    outcome          text CHECK (outcome IN ('KEPT', 'BROKEN', 'WITHDRAWN')),
    judged_at        timestamptz,
    PRIMARY KEY (organization_id, promise_id),
    CHECK ((outcome IS NULL) = (judged_at IS NULL))
);
CREATE UNIQUE INDEX promise_open ON agreements.promise (organization_id, case_id) WHERE outcome IS NULL;
CREATE INDEX promise_case ON agreements.promise (organization_id, case_id, promise_id);
CREATE INDEX promise_to_judge ON agreements.promise (organization_id, silent_through) WHERE outcome IS NULL;
SELECT platform.isolate('agreements.promise');

-- How far ahead a creditor lets a day be named; without a row the usual limit holds.
CREATE TABLE agreements.promise_limit (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    creditor_id      uuid NOT NULL,
    days             integer NOT NULL CHECK (days BETWEEN 1 AND 60),
    PRIMARY KEY (organization_id, creditor_id)
);
SELECT platform.isolate('agreements.promise_limit');
