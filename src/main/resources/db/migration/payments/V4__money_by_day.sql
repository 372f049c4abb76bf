-- Money in, by the day on which it reached the creditor.
CREATE INDEX booking_received ON payments.booking (organization_id, received_on) WHERE undone_at IS NULL;
