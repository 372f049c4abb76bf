-- Somebody is known before they have chosen a password, and can be kept out without being forgotten.
ALTER TABLE identity.member ALTER COLUMN password_hash DROP NOT NULL;
ALTER TABLE identity.member ADD COLUMN active boolean NOT NULL DEFAULT true;
-- Rises when the password, the roles or the standing change: sessions opened before are over.
ALTER TABLE identity.member ADD COLUMN access_version integer NOT NULL DEFAULT 1;

-- The one link of a person to choose a password; a newer one takes its place, and using it removes it.
CREATE TABLE identity.password_link (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    user_id          uuid NOT NULL,
    token_hash       bytea NOT NULL,
    expires_at       timestamptz NOT NULL,
    PRIMARY KEY (organization_id, user_id),
    FOREIGN KEY (organization_id, user_id) REFERENCES identity.member (organization_id, id)
);
SELECT platform.isolate('identity.password_link');
