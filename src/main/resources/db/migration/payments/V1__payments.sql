-- An account whose statements we read. The account of a firm, shown to debtors anyway: not sealed.
CREATE TABLE payments.bank_source (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    id               uuid NOT NULL,
    creditor_id      uuid NOT NULL,
    account          char(26) NOT NULL,
    currency         char(3) NOT NULL,
    -- Bank number and the bank's mask of virtual accounts; empty where the creditor has no such product.
    virtual_range    text NOT NULL CHECK (virtual_range ~ '^([0-9]{8,18})?$'),
    known_until      timestamptz,
    created_at       timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, account)
);
CREATE INDEX bank_source_creditor ON payments.bank_source (organization_id, creditor_id);
SELECT platform.isolate('payments.bank_source');

-- The account made for one case alone: money on it needs no title.
CREATE TABLE payments.virtual_account (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    case_id          uuid NOT NULL,
    creditor_id      uuid NOT NULL,
    account          char(26) NOT NULL,
    created_at       timestamptz NOT NULL,
    PRIMARY KEY (organization_id, case_id),
    UNIQUE (organization_id, account)
);
SELECT platform.isolate('payments.virtual_account');

-- The next identifier within a virtual range.
CREATE TABLE payments.virtual_serial (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    virtual_range    text NOT NULL,
    next             bigint NOT NULL,
    PRIMARY KEY (organization_id, virtual_range)
);
SELECT platform.isolate('payments.virtual_serial');

-- A file as it came, so that it can be read again by a better reader.
CREATE TABLE payments.statement_file (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    id               uuid NOT NULL,
    digest           bytea NOT NULL,
    name             text NOT NULL,
    bytes            integer NOT NULL,
    content_sealed   bytea NOT NULL,
    imported_by      text NOT NULL,
    imported_at      timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, digest)
);
SELECT platform.isolate('payments.statement_file');

CREATE TABLE payments.statement (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    id               uuid NOT NULL,
    file_id          uuid NOT NULL,
    source_id        uuid NOT NULL,
    reference        text NOT NULL,
    number           text NOT NULL,
    currency         char(3) NOT NULL,
    opening_minor    bigint,
    closing_minor    bigint,
    from_on          date,
    to_on            date,
    balances         boolean,
    continues        boolean,
    entries          integer NOT NULL,
    fresh            integer NOT NULL,
    imported_at      timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, file_id) REFERENCES payments.statement_file,
    FOREIGN KEY (organization_id, source_id) REFERENCES payments.bank_source
);
CREATE INDEX statement_source ON payments.statement (organization_id, source_id, to_on);
SELECT platform.isolate('payments.statement');

-- One line of a statement. Title, name, address and account of the payer stand sealed together.
CREATE TABLE payments.transfer (
    organization_id   uuid NOT NULL DEFAULT platform.organization(),
    id                uuid NOT NULL,
    source_id         uuid NOT NULL,
    statement_id      uuid NOT NULL,
    fingerprint       bytea NOT NULL,
    booked_on         date NOT NULL,
    received_on       date NOT NULL,
    amount_minor      bigint NOT NULL,
    currency          char(3) NOT NULL,
    kind              text NOT NULL,
    reference         text NOT NULL,
    reversal          boolean NOT NULL,
    details_sealed    bytea NOT NULL,
    payer_index       bytea,
    credited_account  text NOT NULL,
    state             text NOT NULL CHECK (state IN ('QUEUED', 'BOOKED', 'NOT_A_PAYMENT', 'TAKEN_BACK')),
    left_minor        bigint NOT NULL,
    score             double precision NOT NULL,
    proposals         integer NOT NULL,
    reasons           jsonb NOT NULL,
    decided_by        text,
    decided_at        timestamptz,
    imported_at       timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, source_id, fingerprint),
    FOREIGN KEY (organization_id, source_id) REFERENCES payments.bank_source,
    FOREIGN KEY (organization_id, statement_id) REFERENCES payments.statement
);
CREATE INDEX transfer_queue ON payments.transfer (organization_id, booked_on DESC, id)
    WHERE state = 'QUEUED' OR (state = 'BOOKED' AND left_minor > 0);
CREATE INDEX transfer_decided ON payments.transfer (organization_id, decided_at DESC) WHERE decided_at IS NOT NULL;
CREATE INDEX transfer_payer ON payments.transfer (organization_id, payer_index, amount_minor) WHERE payer_index IS NOT NULL;
SELECT platform.isolate('payments.transfer');

-- Money given to a case: the id is the payment id of the ledger. Undone, never deleted.
CREATE TABLE payments.booking (
    organization_id      uuid NOT NULL DEFAULT platform.organization(),
    id                   uuid NOT NULL,
    transfer_id          uuid,
    provider_payment_id  uuid,
    case_id              uuid NOT NULL,
    amount_minor         bigint NOT NULL CHECK (amount_minor > 0),
    currency             char(3) NOT NULL,
    received_on          date NOT NULL,
    designated           uuid[] NOT NULL,
    booked_by            text NOT NULL,
    booked_at            timestamptz NOT NULL,
    undone_by            text,
    undone_at            timestamptz,
    undone_why           text,
    PRIMARY KEY (organization_id, id),
    CHECK ((transfer_id IS NULL) <> (provider_payment_id IS NULL)),
    FOREIGN KEY (organization_id, transfer_id) REFERENCES payments.transfer
);
CREATE INDEX booking_transfer ON payments.booking (organization_id, transfer_id);
CREATE INDEX booking_case ON payments.booking (organization_id, case_id, booked_at);
SELECT platform.isolate('payments.booking');

-- Accounts that paid a case and were confirmed: they speak for it the next time.
CREATE TABLE payments.payer_account (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    case_id          uuid NOT NULL,
    payer_index      bytea NOT NULL,
    times            integer NOT NULL,
    PRIMARY KEY (organization_id, case_id, payer_index)
);
SELECT platform.isolate('payments.payer_account');
