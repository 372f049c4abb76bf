-- What the calendar alone changes: on terms_change_on a claim has become time-barred and the figures are read anew before anything
-- is decided. Rows from before are read anew the next time they are due.
ALTER TABLE strategy.case_state
    ADD COLUMN terms_change_on     date NOT NULL DEFAULT '-infinity',
    ADD COLUMN barred_claims       integer NOT NULL DEFAULT 0,
    ADD COLUMN demandable_through  date,
    ADD COLUMN sure_through        date,
    ADD COLUMN disputed_claims     integer NOT NULL DEFAULT 0;
