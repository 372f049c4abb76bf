-- Keys, each wrapped by the master key that lives outside the database. The installation's own keys stand under the nil
-- organization, so that even here no row is without an organization.
CREATE TABLE vault.keyset (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    purpose          text NOT NULL CHECK (purpose IN ('IDENTIFIER', 'CONTACT', 'FINANCIAL', 'CONTENT', 'CREDENTIAL', 'INDEX')),
    wrapped          bytea NOT NULL,
    version          integer NOT NULL,
    changed_at       timestamptz NOT NULL,
    PRIMARY KEY (organization_id, purpose)
);
SELECT platform.isolate('vault.keyset');

-- What a provider gave us to sign in with, sealed as one document. The owner is a creditor, or the nil id for the organization.
CREATE TABLE vault.credential (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    provider         text NOT NULL,
    owner_id         uuid NOT NULL,
    secrets_sealed   bytea NOT NULL,
    changed_at       timestamptz NOT NULL,
    PRIMARY KEY (organization_id, provider, owner_id)
);
SELECT platform.isolate('vault.credential');
