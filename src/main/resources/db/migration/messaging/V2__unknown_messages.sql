-- Messages of which nobody knows whether they left: a human looks them up.
CREATE INDEX message_unknown ON messaging.message (organization_id, handed_over_at) WHERE state = 'UNKNOWN';
