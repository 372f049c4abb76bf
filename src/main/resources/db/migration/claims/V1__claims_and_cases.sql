-- A case: everything one debtor owes one creditor. The figures of its open claims are kept beside it so that a list of a million
-- cases can be sorted by an index; claims.ClaimRepository rewrites them with every change of a claim.
CREATE TABLE claims.case_file (
    organization_id       uuid NOT NULL DEFAULT platform.organization(),
    id                    uuid NOT NULL,
    number                text COLLATE "C" NOT NULL,
    creditor_id           uuid NOT NULL,
    debtor_id             uuid NOT NULL,
    person_id             uuid NOT NULL,
    state                 text NOT NULL CHECK (state IN ('OPEN', 'CLOSED')),
    opened_on             date NOT NULL,
    closed_on             date,
    open_claims           integer NOT NULL DEFAULT 0,
    open_principal_minor  bigint NOT NULL DEFAULT 0,
    oldest_due            date,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, number),
    CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL))
);
-- At most one open case for a creditor and a debtor; a later debt after closing opens the next.
CREATE UNIQUE INDEX case_file_open ON claims.case_file (organization_id, creditor_id, debtor_id) WHERE state = 'OPEN';
CREATE INDEX case_file_debtor ON claims.case_file (organization_id, debtor_id);
CREATE INDEX case_file_person ON claims.case_file (organization_id, person_id);
CREATE INDEX case_file_by_due ON claims.case_file (organization_id, state, (coalesce(oldest_due, closed_on)), id);
CREATE INDEX case_file_by_principal ON claims.case_file (organization_id, state, open_principal_minor, id);
CREATE INDEX case_file_by_opening ON claims.case_file (organization_id, state, opened_on, id);
SELECT platform.isolate('claims.case_file');

-- The last case number given out in a year; its row lock keeps the numbers without gaps.
CREATE TABLE claims.case_counter (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    year             integer NOT NULL,
    last             integer NOT NULL,
    PRIMARY KEY (organization_id, year)
);
SELECT platform.isolate('claims.case_counter');

CREATE TABLE claims.claim (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    id               uuid NOT NULL,
    case_id          uuid NOT NULL,
    creditor_id      uuid NOT NULL,
    debtor_id        uuid NOT NULL,
    external_key     text NOT NULL,
    invoice_number   text NOT NULL,
    -- Upper case without blanks: searched by its beginning, which under row-level security only a plain comparison can do by index.
    invoice_key      text COLLATE "C" NOT NULL,
    description      text,
    issued_on        date NOT NULL,
    due              date NOT NULL,
    amount_minor     bigint NOT NULL CHECK (amount_minor > 0),
    currency         char(3) NOT NULL,
    regime           text NOT NULL,
    nature           text NOT NULL,
    content_hash     bytea NOT NULL,
    state            text NOT NULL CHECK (state IN ('OPEN', 'SETTLED')),
    settled_on       date,
    registered_at    timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, creditor_id, external_key),
    FOREIGN KEY (organization_id, case_id) REFERENCES claims.case_file (organization_id, id),
    CHECK ((state = 'SETTLED') = (settled_on IS NOT NULL))
);
CREATE INDEX claim_case ON claims.claim (organization_id, case_id);
CREATE INDEX claim_invoice ON claims.claim (organization_id, invoice_key);
SELECT platform.isolate('claims.claim');
