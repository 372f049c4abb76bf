-- What payments left over: few lines among many, looked for by day and by payment.
CREATE INDEX posting_surplus ON ledger.posting (organization_id, booked_at) WHERE claim_id IS NULL;
CREATE INDEX posting_surplus_booking ON ledger.posting (organization_id, booking_id) WHERE claim_id IS NULL;
