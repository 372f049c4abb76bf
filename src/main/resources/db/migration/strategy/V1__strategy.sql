-- Every version that ever decided anything: a decision is replayed by its own.
CREATE TABLE strategy.strategy_version (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    strategy         text NOT NULL,
    version          integer NOT NULL CHECK (version > 0),
    document         text NOT NULL,
    published_at     timestamptz NOT NULL,
    PRIMARY KEY (organization_id, strategy, version)
);
SELECT platform.isolate_append_only('strategy.strategy_version');

-- What the next decision about a case looks at: a projection of the owners' tables, written by CaseStates alone.
-- next_action_on: -infinity = something happened since the last decision; infinity = nothing to do until something happens.
CREATE TABLE strategy.case_state (
    organization_id              uuid NOT NULL DEFAULT platform.organization(),
    case_id                      uuid NOT NULL,
    next_action_on               date NOT NULL,
    person_id                    uuid NOT NULL,
    debtor_id                    uuid NOT NULL,
    creditor_id                  uuid NOT NULL,
    strategy                     text NOT NULL,
    debtor_kind                  text NOT NULL,
    open_claims                  integer NOT NULL,
    principal_minor              bigint NOT NULL,
    interest_minor               bigint NOT NULL,
    interest_on                  date NOT NULL,
    interest_per_100_days_minor  bigint NOT NULL,
    anchor                       date,
    email_point                  uuid,
    phone_point                  uuid,
    holds                        text NOT NULL,
    last_contact_on              date,
    last_opened_on               date,
    last_reply_on                date,
    path                         text NOT NULL,
    PRIMARY KEY (organization_id, case_id)
);
CREATE INDEX case_state_due ON strategy.case_state (organization_id, next_action_on, person_id);
SELECT platform.isolate('strategy.case_state');

-- What was decided, on which facts, by which versions. The id is also the permit's, the message's and the receipt's.
-- anchor is set on a step that was taken: attempt n + 1 of a step exists only after n failed for good.
CREATE TABLE strategy.decision (
    organization_id   uuid NOT NULL DEFAULT platform.organization(),
    id                uuid NOT NULL,
    case_id           uuid NOT NULL,
    decided_on        date NOT NULL,
    decided_at        timestamptz NOT NULL,
    kind              text NOT NULL,
    step              text,
    attempt           smallint,
    anchor            date,
    channel           text,
    verdict           text,
    rule              text,
    look_again_on     date NOT NULL,
    strategy          text NOT NULL,
    strategy_version  integer NOT NULL,
    engine            smallint NOT NULL,
    policy            text NOT NULL,
    rates             text NOT NULL,
    batch             uuid NOT NULL,
    facts_after       bigint NOT NULL,
    digest            bytea NOT NULL,
    evidence          jsonb NOT NULL,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, case_id, step, anchor, attempt)
);
SELECT platform.isolate_append_only('strategy.decision');

-- What a human is asked to do. The id is the decision's.
CREATE TABLE strategy.task (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    id               uuid NOT NULL,
    case_id          uuid NOT NULL,
    kind             text NOT NULL,
    step             text NOT NULL,
    due_on           date NOT NULL,
    state            text NOT NULL CHECK (state IN ('OPEN', 'DONE', 'DROPPED')),
    created_at       timestamptz NOT NULL,
    closed_at        timestamptz,
    closed_by        text,
    outcome          text,
    PRIMARY KEY (organization_id, id)
);
CREATE INDEX task_open ON strategy.task (organization_id, due_on, id) WHERE state = 'OPEN';
CREATE INDEX task_case ON strategy.task (organization_id, case_id);
SELECT platform.isolate('strategy.task');
