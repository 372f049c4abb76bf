-- Whom a row names and, where somebody else is meant by it (the debtor who has its number already, another seller), whom. Rows of
-- imports before this show no name.
ALTER TABLE intake.import_row
    ADD COLUMN debtor_sealed bytea,
    ADD COLUMN other_sealed bytea;
