-- Addresses that stopped working lately: somebody has to look for another way.
CREATE INDEX contact_point_unusable ON parties.contact_point (organization_id, changed_at) WHERE state = 'UNUSABLE';
