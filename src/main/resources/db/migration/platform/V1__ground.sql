-- The functions every module's migration uses, and the tables that belong to no organization.

CREATE FUNCTION platform.organization() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('ugoda.organization', true), '')::uuid;

GRANT EXECUTE ON FUNCTION platform.organization() TO ${app}, ${maintenance};

-- Shows and takes only rows of the current organization, even from the owner.
CREATE FUNCTION platform.protect(target regclass) RETURNS void
    LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
    EXECUTE format('CREATE POLICY organization ON %s USING (organization_id = platform.organization())'
                   ' WITH CHECK (organization_id = platform.organization())', target);
END $$;

CREATE FUNCTION platform.isolate(target regclass) RETURNS void
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM platform.protect(target);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO ${app}', target);
END $$;

-- For books: the serving role can add rows and read them, never change or remove one.
CREATE FUNCTION platform.isolate_append_only(target regclass) RETURNS void
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM platform.protect(target);
    EXECUTE format('GRANT SELECT, INSERT ON %s TO ${app}', target);
END $$;

-- The business clock: one row. Frozen in the demo; elsewhere the machine's time plus an offset.
CREATE TABLE platform.clock (
    single     boolean PRIMARY KEY DEFAULT true CHECK (single),
    frozen_at  timestamptz,
    offset_ms  bigint NOT NULL DEFAULT 0
);
INSERT INTO platform.clock DEFAULT VALUES;
GRANT SELECT, UPDATE ON platform.clock TO ${app};

-- When each organization's jobs were last done, in business time.
CREATE TABLE platform.job_run (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    job              text NOT NULL,
    last_due_at      timestamptz NOT NULL,
    PRIMARY KEY (organization_id, job)
);
SELECT platform.isolate('platform.job_run');

-- Owned by db-scheduler.
CREATE TABLE platform.scheduled_tasks (
    task_name             text NOT NULL,
    task_instance         text NOT NULL,
    task_data             bytea,
    execution_time        timestamptz,
    picked                boolean NOT NULL,
    picked_by             text,
    last_success          timestamptz,
    last_failure          timestamptz,
    consecutive_failures  integer,
    last_heartbeat        timestamptz,
    version               bigint NOT NULL,
    priority              smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON platform.scheduled_tasks (execution_time);
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.scheduled_tasks TO ${app};

-- Owned by Spring Modulith: events on their way to listeners (ids, amounts and dates only).
CREATE TABLE platform.event_publication (
    id                      uuid PRIMARY KEY,
    listener_id             text NOT NULL,
    event_type              text NOT NULL,
    serialized_event        text NOT NULL,
    publication_date        timestamptz NOT NULL,
    completion_date         timestamptz,
    status                  text,
    completion_attempts     integer,
    last_resubmission_date  timestamptz
);
CREATE INDEX event_publication_serialized_event ON platform.event_publication USING hash (serialized_event);
CREATE INDEX event_publication_completion ON platform.event_publication (completion_date);
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.event_publication TO ${app};
