-- One file (or several packed into one) on its way to becoming claims.
CREATE TABLE intake.import (
    organization_id   uuid NOT NULL DEFAULT platform.organization(),
    id                uuid NOT NULL,
    creditor_id       uuid NOT NULL,
    format            text NOT NULL CHECK (format IN ('TABLE', 'KSEF')),
    state             text NOT NULL CHECK (state IN ('CHOOSING', 'CHECKING', 'CHECKED', 'IMPORTING', 'DONE',
                                                     'CANCELLED', 'FAILED')),
    file_name_sealed  bytea NOT NULL,
    size_bytes        bigint NOT NULL,
    sha256            bytea NOT NULL,
    uploaded_by       text NOT NULL,
    uploaded_at       timestamptz NOT NULL,
    -- How a table is read; empty for KSeF.
    encoding          text,
    mark_bytes        integer,
    separator         text,
    header_line       bigint,
    header            text[],
    columns           text[],
    columns_known     boolean NOT NULL DEFAULT false,
    -- What the creditor chose.
    company_regime    text NOT NULL,
    unclear_regime    text NOT NULL,
    term_days         integer NOT NULL,
    -- Where it stands. Started in technical time: it only tells how fast it goes.
    rows_total        integer NOT NULL DEFAULT 0,
    rows_done         integer NOT NULL DEFAULT 0,
    started_at        timestamptz,
    finished_at       timestamptz,
    PRIMARY KEY (organization_id, id)
);
CREATE INDEX import_recent ON intake.import (organization_id, uploaded_at DESC);
SELECT platform.isolate('intake.import');

-- The bytes as they came, sealed piece by piece.
CREATE TABLE intake.import_piece (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    import_id        uuid NOT NULL,
    number           integer NOT NULL,
    content_sealed   bytea NOT NULL,
    PRIMARY KEY (organization_id, import_id, number),
    FOREIGN KEY (organization_id, import_id) REFERENCES intake.import (organization_id, id) ON DELETE CASCADE
);
SELECT platform.isolate('intake.import_piece');

-- What became, or would become, of each row. Cells are kept only where a person has to look.
CREATE TABLE intake.import_row (
    organization_id   uuid NOT NULL DEFAULT platform.organization(),
    import_id         uuid NOT NULL,
    number            integer NOT NULL,
    line              bigint NOT NULL,
    outcome           text NOT NULL CHECK (outcome IN ('OPENED', 'UNCHANGED', 'CONFLICT', 'READ_ONLY', 'ERROR')),
    warned            boolean NOT NULL,
    findings          text[] NOT NULL,
    invoice_number    text,
    amount_minor      bigint,
    due               date,
    existing_invoice  text,
    claim_id          uuid,
    cells_sealed      bytea,
    PRIMARY KEY (organization_id, import_id, number),
    FOREIGN KEY (organization_id, import_id) REFERENCES intake.import (organization_id, id) ON DELETE CASCADE
);
SELECT platform.isolate('intake.import_row');

-- The meaning a creditor gave to the columns of a source, recognised by its header.
CREATE TABLE intake.column_memory (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    creditor_id      uuid NOT NULL,
    header_hash      bytea NOT NULL,
    columns          text[] NOT NULL,
    PRIMARY KEY (organization_id, creditor_id, header_hash)
);
SELECT platform.isolate('intake.column_memory');
