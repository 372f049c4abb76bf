-- The organizations themselves: no policy, because they are listed before one is bound; no personal data.
CREATE TABLE identity.organization (
    id          uuid PRIMARY KEY,
    name        text NOT NULL,
    founded_at  timestamptz NOT NULL
);
GRANT SELECT, INSERT ON identity.organization TO ${app};

-- To which organization a sign-in address belongs, asked before one is known: no policy, and nothing but a keyed fingerprint.
CREATE TABLE identity.login (
    email_index      bytea PRIMARY KEY,
    organization_id  uuid NOT NULL,
    user_id          uuid NOT NULL
);
GRANT SELECT, INSERT ON identity.login TO ${app};

CREATE TABLE identity.member (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    id               uuid NOT NULL,
    name_sealed      bytea NOT NULL,
    email_sealed     bytea NOT NULL,
    password_hash    text NOT NULL,
    roles            text[] NOT NULL,
    added_at         timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id)
);
SELECT platform.isolate('identity.member');

-- One-time links. The link for the first administrator belongs to the installation: the nil organization.
CREATE TABLE identity.invitation (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    token_hash       bytea NOT NULL,
    expires_at       timestamptz NOT NULL,
    used_at          timestamptz,
    PRIMARY KEY (organization_id, token_hash)
);
SELECT platform.isolate('identity.invitation');
