-- A complaint about how we act, and by when we answer. Its hold ends with the answer.
CREATE TABLE compliance.complaint (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    complaint_id     uuid NOT NULL,
    case_id          uuid NOT NULL,
    hold_id          uuid NOT NULL,
    text_sealed      bytea NOT NULL,
    answer_by        date NOT NULL,
    raised_at        timestamptz NOT NULL,
    answered_at      timestamptz,
    PRIMARY KEY (organization_id, complaint_id)
);
CREATE INDEX complaint_case ON compliance.complaint (organization_id, case_id, complaint_id);
CREATE INDEX complaint_open ON compliance.complaint (organization_id, answer_by) WHERE answered_at IS NULL;
SELECT platform.isolate('compliance.complaint');

-- When the human we promised got in touch. The word itself stays as it was given.
ALTER TABLE compliance.hardship ADD COLUMN met_at timestamptz;
GRANT UPDATE (met_at) ON compliance.hardship TO ${app};
CREATE INDEX hardship_waiting ON compliance.hardship (organization_id, human_by) WHERE met_at IS NULL;
