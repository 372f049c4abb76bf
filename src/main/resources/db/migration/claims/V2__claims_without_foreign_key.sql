-- A bulk table: registered by thousands, each checked against its case with a plan kept from when there were none.
ALTER TABLE claims.claim DROP CONSTRAINT claim_organization_id_case_id_fkey;
