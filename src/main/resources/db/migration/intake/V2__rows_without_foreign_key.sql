-- A bulk table: checking each of a thousand rows against the same import cost more than writing them. Rows are written by their import
-- alone, in the transaction that moved it on.
ALTER TABLE intake.import_row DROP CONSTRAINT import_row_organization_id_import_id_fkey;
