-- Wrong answers are counted by the contact point whose links they came through: whoever holds a recycled number closes the links to that
-- number, not those to the mailbox of the person it once belonged to. What was counted before cannot be told apart; it stands under the
-- nil id and counts towards the bound over all contact points (15), and what was closed stays closed for all of them.
ALTER TABLE portal.entrance ADD COLUMN contact_point_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
ALTER TABLE portal.entrance ALTER COLUMN contact_point_id DROP DEFAULT;
-- A change of type sees the rows of every organization, an update only those of one.
ALTER TABLE portal.entrance
    ALTER COLUMN wrong TYPE integer USING CASE WHEN locked_at IS NOT NULL AND task_id IS NOT NULL THEN 15 ELSE wrong END;
ALTER TABLE portal.entrance DROP CONSTRAINT entrance_pkey;
ALTER TABLE portal.entrance ADD PRIMARY KEY (organization_id, debtor_id, contact_point_id);
