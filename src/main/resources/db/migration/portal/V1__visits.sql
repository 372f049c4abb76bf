-- Somebody who showed who they are and reads. Of the token in their browser only the digest is kept. Times are technical times.
CREATE TABLE portal.visit (
    organization_id   uuid NOT NULL DEFAULT platform.organization(),
    token_digest      bytea NOT NULL CHECK (length(token_digest) = 32),
    case_id           uuid NOT NULL,
    debtor_id         uuid NOT NULL,
    person_id         uuid NOT NULL,
    creditor_id       uuid NOT NULL,
    contact_point_id  uuid NOT NULL,
    began_at          timestamptz NOT NULL,
    last_seen_at      timestamptz NOT NULL,
    PRIMARY KEY (organization_id, token_digest)
);
CREATE INDEX visit_last_seen ON portal.visit (organization_id, last_seen_at);
SELECT platform.isolate('portal.visit');

-- Wrong answers at the entrance, counted by debtor over all links, so that a second link gives no second chance to guess.
CREATE TABLE portal.entrance (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    debtor_id        uuid NOT NULL,
    wrong            integer NOT NULL CHECK (wrong >= 0),
    locked_at        timestamptz,
    PRIMARY KEY (organization_id, debtor_id)
);
SELECT platform.isolate('portal.entrance');

-- The code last sent to a debtor, as a digest; a newer one replaces it, a right one is used up. Times are technical times.
CREATE TABLE portal.one_time_code (
    organization_id   uuid NOT NULL DEFAULT platform.organization(),
    debtor_id         uuid NOT NULL,
    contact_point_id  uuid NOT NULL,
    code_digest       bytea NOT NULL,
    sent_at           timestamptz NOT NULL,
    sent_today        integer NOT NULL CHECK (sent_today > 0),
    PRIMARY KEY (organization_id, debtor_id)
);
SELECT platform.isolate('portal.one_time_code');
