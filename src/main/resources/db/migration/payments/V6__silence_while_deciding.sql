-- Holds that stand because a transfer waits for a person.
CREATE TABLE payments.transfer_hold (
    organization_id  uuid NOT NULL DEFAULT platform.organization(),
    transfer_id      uuid NOT NULL,
    hold_id          uuid NOT NULL,
    PRIMARY KEY (organization_id, transfer_id, hold_id),
    FOREIGN KEY (organization_id, transfer_id) REFERENCES payments.transfer (organization_id, id)
);
SELECT platform.isolate('payments.transfer_hold');
