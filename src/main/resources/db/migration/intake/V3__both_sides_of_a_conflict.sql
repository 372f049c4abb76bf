-- A row whose key has other content names both: the claim that stands, or the earlier line of the same file. Rows of imports before
-- this know the number only.
ALTER TABLE intake.import_row
    ADD COLUMN existing_amount_minor bigint,
    ADD COLUMN existing_due date,
    ADD COLUMN existing_line bigint;
