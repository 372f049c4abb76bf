-- A payment that a debtor began with a provider.
CREATE TABLE payments.provider_payment (
    organization_id     uuid NOT NULL DEFAULT platform.organization(),
    id                  uuid NOT NULL,
    provider            text NOT NULL,
    idempotency_key     text NOT NULL,
    case_id             uuid NOT NULL,
    designated          uuid[] NOT NULL,
    amount_minor        bigint NOT NULL CHECK (amount_minor > 0),
    currency            char(3) NOT NULL,
    provider_reference  text,
    pay_at              text,
    hold_id             uuid,
    state               text NOT NULL CHECK (state IN ('STARTING', 'PENDING', 'PAID', 'FAILED', 'DOUBTFUL')),
    started_at          timestamptz NOT NULL,
    paid_at             timestamptz,
    ended_at            timestamptz,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, idempotency_key),
    UNIQUE (organization_id, provider, provider_reference)
);
CREATE INDEX provider_payment_case ON payments.provider_payment (organization_id, case_id, started_at);
CREATE INDEX provider_payment_open ON payments.provider_payment (organization_id, started_at)
    WHERE state IN ('STARTING', 'PENDING', 'DOUBTFUL');
SELECT platform.isolate('payments.provider_payment');

-- What providers told us, kept before anything is done with it. The same event is kept once.
CREATE TABLE payments.notification (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    id               uuid NOT NULL,
    provider         text NOT NULL,
    event_id         text NOT NULL,
    kind             text NOT NULL CHECK (kind IN ('PAID', 'FAILED')),
    reference        text NOT NULL,
    amount_minor     bigint,
    currency         char(3),
    paid_at          timestamptz,
    body_sealed      bytea NOT NULL,
    received_at      timestamptz NOT NULL,
    processed_at     timestamptz,
    outcome          text,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, provider, event_id)
);
CREATE INDEX notification_waiting ON payments.notification (organization_id, received_at) WHERE processed_at IS NULL;
SELECT platform.isolate('payments.notification');
