-- The far side of the sandbox: what a real provider and a real bank would keep for themselves.
CREATE TABLE payments.sandbox_payment (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    reference        text NOT NULL,
    payment_id       uuid NOT NULL,
    amount_minor     bigint NOT NULL,
    currency         char(3) NOT NULL,
    title            text NOT NULL,
    return_to        text NOT NULL,
    created_at       timestamptz NOT NULL,
    settled_at       timestamptz,
    succeeded        boolean,
    PRIMARY KEY (organization_id, reference)
);
SELECT platform.isolate('payments.sandbox_payment');

CREATE TABLE payments.sandbox_transfer (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    id               uuid NOT NULL,
    source_id        uuid NOT NULL,
    account          char(26) NOT NULL,
    amount_minor     bigint NOT NULL CHECK (amount_minor > 0),
    currency         char(3) NOT NULL,
    title            text NOT NULL,
    payer_name       text NOT NULL,
    payer_account    char(26) NOT NULL,
    ordered_at       timestamptz NOT NULL,
    issued_on        date,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, source_id) REFERENCES payments.bank_source
);
CREATE INDEX sandbox_transfer_waiting ON payments.sandbox_transfer (organization_id, source_id, ordered_at)
    WHERE issued_on IS NULL;
SELECT platform.isolate('payments.sandbox_transfer');

-- Statements the sandbox bank issued, so that the next one continues the last.
CREATE TABLE payments.sandbox_statement (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    source_id        uuid NOT NULL,
    issued_on        date NOT NULL,
    number           integer NOT NULL,
    closing_minor    bigint NOT NULL,
    PRIMARY KEY (organization_id, source_id, issued_on),
    FOREIGN KEY (organization_id, source_id) REFERENCES payments.bank_source
);
SELECT platform.isolate('payments.sandbox_statement');
