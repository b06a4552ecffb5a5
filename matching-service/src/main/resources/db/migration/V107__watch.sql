-- Searches over what is open that clinicians have saved, and what they found since.
CREATE TABLE watch (
    id         BINARY(16)   NOT NULL,
    account    BINARY(16)   NOT NULL,
    name       VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    terms      JSON         NOT NULL,
    mailing    VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version    BIGINT       NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    updated_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY watch_account (account)
);

-- What a search found when it was saved, so that it is no news.
CREATE TABLE watch_known (
    watch   BINARY(16) NOT NULL,
    subject BINARY(16) NOT NULL,
    PRIMARY KEY (watch, subject),
    CONSTRAINT known_of_watch FOREIGN KEY (watch) REFERENCES watch (id) ON DELETE CASCADE
);

-- A letter is known by its id only: whatever is told in it is what its alerts still say when it is written.
CREATE TABLE watch_alert (
    id      BINARY(16)  NOT NULL,
    watch   BINARY(16)  NOT NULL,
    subject BINARY(16)  NOT NULL,
    at      DATETIME(6) NOT NULL,
    seen_at DATETIME(6) NULL,
    untold  BOOLEAN     NOT NULL,
    letter  BINARY(16)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY watch_alert_once (watch, subject),
    KEY watch_alert_page (watch, at, id),
    KEY watch_alert_unseen (watch, seen_at, subject),
    KEY watch_alert_untold (untold, at, watch),
    KEY watch_alert_letter (letter, watch),
    CONSTRAINT alert_of_watch FOREIGN KEY (watch) REFERENCES watch (id) ON DELETE CASCADE
);

-- One row, locked by whoever decides what is news for which search, so that nothing is published in between unseen.
CREATE TABLE watch_turn (
    id TINYINT NOT NULL,
    PRIMARY KEY (id)
);
INSERT INTO watch_turn (id) VALUES (1);
