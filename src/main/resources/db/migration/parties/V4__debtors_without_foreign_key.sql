-- A bulk table, as contact points and words (decision 0022): each debtor of a file was checked against the same creditor.
ALTER TABLE parties.debtor DROP CONSTRAINT debtor_organization_id_creditor_id_fkey;
