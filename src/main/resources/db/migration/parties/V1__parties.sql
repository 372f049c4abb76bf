-- Firms to which money is owed: what stands here is what debtors are shown.
CREATE TABLE parties.creditor (
    organization_id               uuid NOT NULL DEFAULT platform.organization(),
    id                            uuid NOT NULL,
    name                          text NOT NULL,
    short_name                    text NOT NULL,
    nip                           text,
    street                        text NOT NULL,
    postal_code                   text NOT NULL,
    city                          text NOT NULL,
    country                       char(2) NOT NULL,
    account                       text NOT NULL,
    email                         text NOT NULL,
    phone                         text NOT NULL,
    opens_at                      time NOT NULL,
    closes_at                     time NOT NULL,
    quote_valid_for_working_days  integer NOT NULL,
    bank_data_may_be_days_old     integer NOT NULL,
    changed_at                    timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, nip)
);
SELECT platform.isolate('parties.creditor');

-- Rows below belong to debtors without a foreign key saying so. PostgreSQL keeps the plan of such a check from when the table
-- was small, where every index that starts with the organization looks equally good; with the wrong one kept, each checked
-- row reads all debtors (measured: 300 instead of 7,000 registered a second). One class writes both sides in one transaction.

-- Someone who owes one creditor. Who it is stands sealed; the indexes find equal values without showing them.
CREATE TABLE parties.debtor (
    organization_id    uuid NOT NULL DEFAULT platform.organization(),
    id                 uuid NOT NULL,
    creditor_id        uuid NOT NULL,
    person_id          uuid NOT NULL,
    kind               text NOT NULL CHECK (kind IN ('CONSUMER', 'SOLE_TRADER', 'COMPANY', 'PUBLIC_BODY')),
    language           char(2) NOT NULL,
    name_sealed        bytea NOT NULL,
    name_index         bytea NOT NULL,
    nip_sealed         bytea,
    nip_index          bytea,
    pesel_sealed       bytea,
    pesel_index        bytea,
    birth_date_sealed  bytea,
    address_sealed     bytea,
    reference_sealed   bytea,
    reference_index    bytea,
    registered_at      timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, creditor_id) REFERENCES parties.creditor
);
CREATE UNIQUE INDEX debtor_nip ON parties.debtor (organization_id, nip_index, creditor_id);
CREATE UNIQUE INDEX debtor_pesel ON parties.debtor (organization_id, pesel_index, creditor_id);
CREATE UNIQUE INDEX debtor_reference ON parties.debtor (organization_id, reference_index, creditor_id);
CREATE INDEX debtor_person ON parties.debtor (organization_id, person_id);
SELECT platform.isolate('parties.debtor');

-- The words of a name, each as a shortened fingerprint: search by whole words.
CREATE TABLE parties.debtor_word (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    word_index       bytea NOT NULL,
    debtor_id        uuid NOT NULL,
    PRIMARY KEY (organization_id, word_index, debtor_id)
);
SELECT platform.isolate('parties.debtor_word');

CREATE TABLE parties.contact_point (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    id               uuid NOT NULL,
    debtor_id        uuid NOT NULL,
    medium           text NOT NULL CHECK (medium IN ('EMAIL', 'PHONE')),
    value_sealed     bytea NOT NULL,
    value_index      bytea NOT NULL,
    state            text NOT NULL CHECK (state IN ('UNCONFIRMED', 'CONFIRMED', 'UNUSABLE')),
    unusable_why     text,
    changed_at       timestamptz NOT NULL,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, debtor_id, medium, value_index)
);
CREATE INDEX contact_point_value ON parties.contact_point (organization_id, value_index);
SELECT platform.isolate('parties.contact_point');

-- What tells that two debtors are one person: a tax or personal number, or else a contact point. The fingerprint of each kind
-- lives in a world of its own, so the key needs no kind.
CREATE TABLE parties.person_key (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    kind             text NOT NULL CHECK (kind IN ('PESEL', 'NIP', 'EMAIL', 'PHONE')),
    key_index        bytea NOT NULL,
    person_id        uuid NOT NULL,
    PRIMARY KEY (organization_id, key_index)
);
CREATE INDEX person_key_person ON parties.person_key (organization_id, person_id);
SELECT platform.isolate('parties.person_key');
