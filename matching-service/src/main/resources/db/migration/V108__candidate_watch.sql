-- Hosts who wait for candidates of a need: the subject of an alert is a clinician then, of whom they know the pseudonym.
ALTER TABLE watch
    ADD COLUMN assignment BINARY(16) NULL AFTER account,
    ADD UNIQUE KEY watch_of_assignment (assignment, account);

ALTER TABLE watch_alert
    ADD COLUMN pseudonym VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER subject,
    ADD COLUMN gone BOOLEAN NOT NULL DEFAULT FALSE,
    ADD KEY watch_alert_subject (subject);

INSERT INTO watch_turn (id) VALUES (2);
