-- Whoever confirms a sign-up chooses the password then; none waits with it any longer.
ALTER TABLE confirmation DROP COLUMN password_hash;
