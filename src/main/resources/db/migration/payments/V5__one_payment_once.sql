-- The sandbox provider answers the same payment with the same reference also when it is asked twice at once.
ALTER TABLE payments.sandbox_payment ADD UNIQUE (organization_id, payment_id);
