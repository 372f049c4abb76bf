-- A bulk table. The serving role can neither change nor remove a debt or a posting, and the one statement that opens a debt writes
-- its first posting, so nothing was left for the checks to find.
ALTER TABLE ledger.posting DROP CONSTRAINT posting_organization_id_claim_id_fkey;
ALTER TABLE ledger.posting DROP CONSTRAINT posting_organization_id_reverses_fkey;
