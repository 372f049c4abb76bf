-- What a day's runs came to is told from the decisions themselves. Ids grow with time, so this only appends.
CREATE INDEX decision_day ON strategy.decision (organization_id, decided_on) INCLUDE (kind, channel, verdict);
