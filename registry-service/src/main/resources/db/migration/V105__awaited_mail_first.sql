-- Somebody who signs up waits for the code; ten thousand who were invited by a roster do not.
ALTER TABLE mail ADD COLUMN awaited BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX mail_awaited ON mail (status, awaited DESC, due_at);
DROP INDEX mail_due ON mail;
