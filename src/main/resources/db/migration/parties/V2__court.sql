-- Whether the creditor really sues. Off unless somebody says so: a threat that is not meant is a lie.
ALTER TABLE parties.creditor ADD COLUMN goes_to_court boolean NOT NULL DEFAULT false;
