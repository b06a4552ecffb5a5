-- Searches that managers have saved, and whom they found since.
CREATE TABLE saved_search (
    id         BINARY(16)   NOT NULL,
    account    BINARY(16)   NOT NULL,
    name       VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    terms      JSON         NOT NULL,
    mailing    VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version    BIGINT       NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    updated_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY saved_search_account (account)
);

-- Whom a search found when it was saved, so that they are no news.
CREATE TABLE saved_search_known (
    search    BINARY(16) NOT NULL,
    clinician BINARY(16) NOT NULL,
    PRIMARY KEY (search, clinician),
    CONSTRAINT known_of_saved_search FOREIGN KEY (search) REFERENCES saved_search (id) ON DELETE CASCADE
);

CREATE TABLE saved_search_alert (
    id        BINARY(16)  NOT NULL,
    search    BINARY(16)  NOT NULL,
    clinician BINARY(16)  NOT NULL,
    at        DATETIME(6) NOT NULL,
    seen_at   DATETIME(6) NULL,
    untold    BOOLEAN     NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY saved_search_alert_once (search, clinician),
    KEY saved_search_alert_page (search, at, id),
    KEY saved_search_alert_unseen (search, seen_at, clinician),
    KEY saved_search_alert_untold (untold, at, search),
    CONSTRAINT alert_of_saved_search FOREIGN KEY (search) REFERENCES saved_search (id) ON DELETE CASCADE
);

-- One row, locked by whoever decides what is news for which search, so that nobody changes in between unseen.
CREATE TABLE saved_search_turn (
    id TINYINT NOT NULL,
    PRIMARY KEY (id)
);
INSERT INTO saved_search_turn (id) VALUES (1);
