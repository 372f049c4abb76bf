-- The outbox. A row is planned with its permit in one transaction; what became of it is told by its state, along one graph.
CREATE TABLE messaging.message (
    organization_id   uuid NOT NULL DEFAULT platform.organization(),
    contact_id        uuid NOT NULL,
    case_id           uuid NOT NULL,
    debtor_id         uuid NOT NULL,
    contact_point_id  uuid NOT NULL,
    channel           text NOT NULL,
    kind              text NOT NULL,
    template          text NOT NULL,
    not_before        timestamptz NOT NULL,
    not_after         timestamptz NOT NULL,
    state             text NOT NULL,
    attempts          integer NOT NULL DEFAULT 0,
    next_try_at       timestamptz NOT NULL,
    lease_until       timestamptz,
    planned_at        timestamptz NOT NULL,
    handed_over_at    timestamptz,
    accepted_at       timestamptz,
    delivered_at      timestamptz,
    read_at           timestamptz,
    ended_at          timestamptz,
    provider_ref      text,
    reason            text,
    PRIMARY KEY (organization_id, contact_id)
);
CREATE INDEX message_due ON messaging.message (organization_id, next_try_at) WHERE state = 'PLANNED';
CREATE INDEX message_leased ON messaging.message (organization_id, lease_until) WHERE state IN ('CLAIMED', 'HANDED_OVER');
CREATE INDEX message_case ON messaging.message (organization_id, case_id, planned_at);
SELECT platform.isolate('messaging.message');

-- Every message as it was sent, letter for letter; one row for each attempt.
CREATE TABLE messaging.rendering (
    organization_id   uuid NOT NULL DEFAULT platform.organization(),
    contact_id        uuid NOT NULL,
    attempt           integer NOT NULL,
    template          text NOT NULL,
    template_version  text NOT NULL,
    language          text NOT NULL,
    informed          boolean NOT NULL,
    content_sealed    bytea NOT NULL,
    digest            bytea NOT NULL,
    rendered_at       timestamptz NOT NULL,
    PRIMARY KEY (organization_id, contact_id, attempt),
    FOREIGN KEY (organization_id, contact_id) REFERENCES messaging.message (organization_id, contact_id)
);
SELECT platform.isolate_append_only('messaging.rendering');

-- What people wrote to us.
CREATE TABLE messaging.reply (
    organization_id   uuid NOT NULL DEFAULT platform.organization(),
    reply_id          uuid NOT NULL,
    channel           text NOT NULL,
    contact_point_id  uuid NOT NULL,
    debtor_id         uuid NOT NULL,
    case_id           uuid,
    answers_id        uuid,
    stop              boolean NOT NULL,
    text_sealed       bytea NOT NULL,
    provider_key      text NOT NULL,
    received_at       timestamptz NOT NULL,
    PRIMARY KEY (organization_id, reply_id),
    UNIQUE (organization_id, channel, provider_key)
);
CREATE INDEX reply_case ON messaging.reply (organization_id, case_id, received_at);
SELECT platform.isolate_append_only('messaging.reply');

-- Links to the portal and out of a channel. Only the hash of a code stands here; looking at one changes nothing.
CREATE TABLE messaging.link (
    organization_id   uuid NOT NULL DEFAULT platform.organization(),
    code_hash         bytea NOT NULL,
    purpose           text NOT NULL CHECK (purpose IN ('PORTAL', 'STOP')),
    contact_id        uuid NOT NULL,
    case_id           uuid NOT NULL,
    debtor_id         uuid NOT NULL,
    contact_point_id  uuid NOT NULL,
    channel           text NOT NULL,
    created_at        timestamptz NOT NULL,
    expires_at        timestamptz NOT NULL,
    PRIMARY KEY (organization_id, code_hash)
);
SELECT platform.isolate_append_only('messaging.link');

-- The phone and the mailbox of the demo: what a provider would have carried away.
CREATE TABLE messaging.sandbox_message (
    organization_id   uuid NOT NULL DEFAULT platform.organization(),
    contact_id        uuid NOT NULL,
    channel           text NOT NULL,
    address_index     bytea NOT NULL,
    content_sealed    bytea NOT NULL,
    arrived_at        timestamptz NOT NULL,
    PRIMARY KEY (organization_id, contact_id)
);
CREATE INDEX sandbox_message_address ON messaging.sandbox_message (organization_id, address_index, arrived_at);
SELECT platform.isolate_append_only('messaging.sandbox_message');
