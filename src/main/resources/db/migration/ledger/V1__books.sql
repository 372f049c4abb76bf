-- The terms under which each sum is owed. A dated record: changed terms would be a further record, never an edit.
CREATE TABLE ledger.debt (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    claim_id         uuid NOT NULL,
    opening_id       uuid NOT NULL,
    currency         char(3) NOT NULL,
    principal_minor  bigint NOT NULL CHECK (principal_minor > 0),
    issued_on        date NOT NULL,
    effective_due    date NOT NULL,
    regime           text NOT NULL,
    opened_at        timestamptz NOT NULL,
    turn             smallint NOT NULL DEFAULT 0,
    PRIMARY KEY (organization_id, claim_id),
    UNIQUE (organization_id, opening_id)
);
SELECT platform.isolate_append_only('ledger.debt');
-- Bookings on one debt wait for each other by FOR UPDATE, which asks for the right to change some column: this one says nothing.
GRANT UPDATE (turn) ON ledger.debt TO ${app};

-- A payment as it reached the books. Its division stands in the postings and may be made anew; the payment itself never changes.
CREATE TABLE ledger.booking (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    id               uuid NOT NULL,
    number           bigint GENERATED ALWAYS AS IDENTITY,
    batch            uuid NOT NULL,
    amount_minor     bigint NOT NULL CHECK (amount_minor > 0),
    currency         char(3) NOT NULL,
    received_on      date NOT NULL,
    credit_order     text NOT NULL,
    designated_by    text NOT NULL,
    booked_at        timestamptz NOT NULL,
    booked_by        text NOT NULL,
    PRIMARY KEY (organization_id, id)
);
SELECT platform.isolate_append_only('ledger.booking');

-- The claims among which a payment may be divided; those the payer named carry their place.
CREATE TABLE ledger.booking_claim (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    claim_id         uuid NOT NULL,
    booking_id       uuid NOT NULL,
    designated       integer,
    PRIMARY KEY (organization_id, claim_id, booking_id),
    FOREIGN KEY (organization_id, claim_id) REFERENCES ledger.debt,
    FOREIGN KEY (organization_id, booking_id) REFERENCES ledger.booking
);
CREATE INDEX booking_claim_booking ON ledger.booking_claim (organization_id, booking_id);
SELECT platform.isolate_append_only('ledger.booking_claim');

-- A payment taken back: bounced, booked by mistake.
CREATE TABLE ledger.reversal (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    booking_id       uuid NOT NULL,
    reason           text NOT NULL,
    reversed_at      timestamptz NOT NULL,
    reversed_by      text NOT NULL,
    PRIMARY KEY (organization_id, booking_id),
    FOREIGN KEY (organization_id, booking_id) REFERENCES ledger.booking
);
SELECT platform.isolate_append_only('ledger.reversal');

-- The book. Each posting moves an amount from one account to another, so all of them together are always zero.
CREATE TABLE ledger.posting (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    id               uuid NOT NULL,
    claim_id         uuid,
    booking_id       uuid NOT NULL,
    source           text NOT NULL,
    destination      text NOT NULL,
    amount_minor     bigint NOT NULL CHECK (amount_minor >= 0),
    currency         char(3) NOT NULL,
    effective_on     date NOT NULL,
    booked_at        timestamptz NOT NULL,
    reason           text NOT NULL,
    reverses         uuid,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, claim_id) REFERENCES ledger.debt,
    FOREIGN KEY (organization_id, reverses) REFERENCES ledger.posting,
    CHECK (source <> destination),
    CHECK (claim_id IS NOT NULL OR 'CREDIT' IN (source, destination))
);
CREATE INDEX posting_claim ON ledger.posting (organization_id, claim_id, effective_on);
CREATE INDEX posting_booking ON ledger.posting (organization_id, booking_id);
CREATE UNIQUE INDEX posting_reverses ON ledger.posting (organization_id, reverses) WHERE reverses IS NOT NULL;
SELECT platform.isolate_append_only('ledger.posting');

-- Each time a payment was divided; a later round replaces the earlier ones.
CREATE TABLE ledger.division (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    booking_id       uuid NOT NULL,
    round            integer NOT NULL,
    credit_minor     bigint NOT NULL CHECK (credit_minor >= 0),
    divided_at       timestamptz NOT NULL,
    PRIMARY KEY (organization_id, booking_id, round),
    FOREIGN KEY (organization_id, booking_id) REFERENCES ledger.booking
);
SELECT platform.isolate_append_only('ledger.division');

-- What each claim got of it, in the words of art. 451 KC.
CREATE TABLE ledger.share (
    organization_id       uuid NOT NULL DEFAULT platform.organization(),
    booking_id            uuid NOT NULL,
    round                 integer NOT NULL,
    position              integer NOT NULL,
    claim_id              uuid NOT NULL,
    rule                  text NOT NULL,
    owed_principal_minor  bigint NOT NULL,
    owed_interest_minor   bigint NOT NULL,
    owed_costs_minor      bigint NOT NULL,
    rates_verified_until  date NOT NULL,
    to_principal_minor    bigint NOT NULL,
    to_interest_minor     bigint NOT NULL,
    to_costs_minor        bigint NOT NULL,
    forgiveness           text NOT NULL,
    PRIMARY KEY (organization_id, booking_id, round, position),
    FOREIGN KEY (organization_id, booking_id, round) REFERENCES ledger.division,
    FOREIGN KEY (organization_id, claim_id) REFERENCES ledger.debt
);
SELECT platform.isolate_append_only('ledger.share');

-- Totals told to somebody, each with the last day on which paying it settles the claim.
CREATE TABLE ledger.quote (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    id               uuid NOT NULL,
    claim_id         uuid NOT NULL,
    quoted_on        date NOT NULL,
    valid_until      date NOT NULL,
    total_minor      bigint NOT NULL CHECK (total_minor > 0),
    paid_minor       bigint NOT NULL,
    currency         char(3) NOT NULL,
    quoted_at        timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, claim_id, valid_until, quoted_on, total_minor, paid_minor),
    FOREIGN KEY (organization_id, claim_id) REFERENCES ledger.debt
);
SELECT platform.isolate_append_only('ledger.quote');
