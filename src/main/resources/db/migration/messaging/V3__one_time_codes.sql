-- One-time codes that somebody asked for at the debtor's entrance. Of a code only a keyed mark is kept, made when the message is
-- written; the newest of a debtor is the valid one. Times are technical times.
CREATE TABLE messaging.one_time_code (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    contact_id       uuid NOT NULL,
    debtor_id        uuid NOT NULL,
    asked_at         timestamptz NOT NULL,
    mark             bytea,
    written_at       timestamptz,
    PRIMARY KEY (organization_id, contact_id)
);
CREATE INDEX one_time_code_debtor ON messaging.one_time_code (organization_id, debtor_id, asked_at);
SELECT platform.isolate('messaging.one_time_code');
