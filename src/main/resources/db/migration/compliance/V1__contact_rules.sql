-- One row per person ever considered. Whoever judges, stops or holds locks it first, in id order, so that caps hold under
-- concurrency and a STOP comes either before a hand-over or after it, never between.
CREATE TABLE compliance.person (
    organization_id   uuid NOT NULL DEFAULT platform.organization(),
    person_id         uuid NOT NULL,
    last_reply_at     timestamptz,
    last_response_at  timestamptz,
    PRIMARY KEY (organization_id, person_id)
);
SELECT platform.isolate('compliance.person');

-- Leave for one contact. It is the register the caps count: a contact of ours is never sent without its row here.
CREATE TABLE compliance.permit (
    organization_id   uuid NOT NULL DEFAULT platform.organization(),
    contact_id        uuid NOT NULL,
    person_id         uuid NOT NULL,
    case_id           uuid NOT NULL,
    debtor_id         uuid NOT NULL,
    creditor_id       uuid NOT NULL,
    contact_point_id  uuid,
    channel           text NOT NULL,
    kind              text NOT NULL,
    debtor_kind       text NOT NULL,
    planned_on        date NOT NULL,
    not_before        timestamptz NOT NULL,
    not_after         timestamptz NOT NULL,
    state             text NOT NULL CHECK (state IN ('RESERVED', 'CONFIRMED', 'RELEASED')),
    policy            text NOT NULL,
    rules             text NOT NULL,
    reserved_at       timestamptz NOT NULL,
    confirmed_at      timestamptz,
    PRIMARY KEY (organization_id, contact_id)
);
CREATE INDEX permit_person ON compliance.permit (organization_id, person_id, planned_on);
CREATE INDEX permit_case ON compliance.permit (organization_id, case_id, planned_on);
SELECT platform.isolate('compliance.permit');

-- Why a contact that was wished for did not happen, when it was decided or at the instant of sending.
CREATE TABLE compliance.refusal (
    organization_id   uuid NOT NULL DEFAULT platform.organization(),
    refusal_id        uuid NOT NULL,
    contact_id        uuid NOT NULL,
    stage             text NOT NULL CHECK (stage IN ('RESERVE', 'CONFIRM')),
    person_id         uuid NOT NULL,
    case_id           uuid NOT NULL,
    channel           text NOT NULL,
    kind              text NOT NULL,
    refused_on        date NOT NULL,
    rule              text NOT NULL,
    until_at          timestamptz,
    policy            text NOT NULL,
    rules             text NOT NULL,
    refused_at        timestamptz NOT NULL,
    PRIMARY KEY (organization_id, refusal_id)
);
CREATE INDEX refusal_case ON compliance.refusal (organization_id, case_id, refused_on);
SELECT platform.isolate_append_only('compliance.refusal');

-- Reasons to keep silent. Every hold names the person, whatever its scope, because silence is asked for by person.
CREATE TABLE compliance.hold (
    organization_id   uuid NOT NULL DEFAULT platform.organization(),
    hold_id           uuid NOT NULL,
    scope             text NOT NULL CHECK (scope IN ('CLAIM', 'CASE', 'PERSON', 'CONTACT_POINT')),
    reason            text NOT NULL,
    person_id         uuid NOT NULL,
    case_id           uuid,
    claim_id          uuid,
    contact_point_id  uuid,
    until_on          date,
    owner             text NOT NULL,
    placed_at         timestamptz NOT NULL,
    placed_by         text NOT NULL,
    lifted_at         timestamptz,
    lifted_by         text,
    lifted_why        text,
    PRIMARY KEY (organization_id, hold_id),
    CHECK (CASE scope WHEN 'CLAIM' THEN claim_id IS NOT NULL AND case_id IS NOT NULL
                      WHEN 'CASE' THEN case_id IS NOT NULL
                      WHEN 'CONTACT_POINT' THEN contact_point_id IS NOT NULL
                      ELSE true END)
);
CREATE INDEX hold_person ON compliance.hold (organization_id, person_id) WHERE lifted_at IS NULL;
SELECT platform.isolate('compliance.hold');

-- What a person asked us to stop, with the proof: how, when, and which of our texts or words it was.
CREATE TABLE compliance.stop (
    organization_id   uuid NOT NULL DEFAULT platform.organization(),
    stop_id           uuid NOT NULL,
    person_id         uuid NOT NULL,
    channel           text NOT NULL,
    contact_point_id  uuid,
    how               text NOT NULL,
    proof             text NOT NULL,
    source_id         uuid,
    stopped_at        timestamptz NOT NULL,
    confirmation_id   uuid,
    withdrawn_at      timestamptz,
    withdrawn_how     text,
    PRIMARY KEY (organization_id, stop_id)
);
CREATE INDEX stop_person ON compliance.stop (organization_id, person_id) WHERE withdrawn_at IS NULL;
SELECT platform.isolate('compliance.stop');

-- Art. 13 and 14 GDPR: when, how and in which version the debtor of a creditor was informed.
CREATE TABLE compliance.information (
    organization_id   uuid NOT NULL DEFAULT platform.organization(),
    debtor_id         uuid NOT NULL,
    contact_id        uuid,
    how               text NOT NULL,
    notice            text NOT NULL,
    informed_at       timestamptz NOT NULL,
    PRIMARY KEY (organization_id, debtor_id)
);
SELECT platform.isolate_append_only('compliance.information');
