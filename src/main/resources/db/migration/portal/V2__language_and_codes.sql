ALTER TABLE portal.visit ADD COLUMN language text NOT NULL DEFAULT 'PL';
ALTER TABLE portal.one_time_code RENAME COLUMN sent_today TO sent;
