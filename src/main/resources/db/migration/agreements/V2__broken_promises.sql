-- Promises that were broken lately are looked at first in the morning.
CREATE INDEX promise_broken ON agreements.promise (organization_id, judged_at) WHERE outcome = 'BROKEN';
