-- Only a promise its debtor made, known by the portal's check, acknowledges a debt (decision 0043). Of older rows nobody wrote down
-- whose word they are, so the earlier end of limitation stands.
ALTER TABLE agreements.promise ADD COLUMN by_debtor boolean NOT NULL DEFAULT false;
ALTER TABLE agreements.promise ALTER COLUMN by_debtor DROP DEFAULT;
