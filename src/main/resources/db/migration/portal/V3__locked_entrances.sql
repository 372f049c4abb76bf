-- A lock names the case whose link was used last and the task that asks a human to open it.
ALTER TABLE portal.entrance ADD COLUMN case_id uuid;
ALTER TABLE portal.entrance ADD COLUMN task_id uuid;
CREATE INDEX entrance_locked ON portal.entrance (organization_id, locked_at) WHERE locked_at IS NOT NULL;
-- Codes are kept where they are written: messaging.one_time_code.
DROP TABLE portal.one_time_code;
