-- An answer the debtor waits for on our page keeps no hours (C05); the second look at the hand-over must know it too.
ALTER TABLE compliance.permit ADD COLUMN awaited boolean NOT NULL DEFAULT false;
