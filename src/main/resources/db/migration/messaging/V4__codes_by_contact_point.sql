-- A code shows that somebody reads two contact points: the one whose link asked for it and the one it went to. Codes live for ten
-- minutes, so those of before are forgotten.
TRUNCATE messaging.one_time_code;
ALTER TABLE messaging.one_time_code
    ADD COLUMN asked_from uuid NOT NULL,
    ADD COLUMN sent_to uuid NOT NULL;
