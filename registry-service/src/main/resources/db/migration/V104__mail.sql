-- Outgoing mail. The text is emptied once it is sent, because it may carry a token that we keep only the hash of.
CREATE TABLE mail (
    id         BINARY(16)   NOT NULL,
    recipient  VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    language   VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject    VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    text       TEXT         CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    status     VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempts   INT          NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    due_at     DATETIME(6)  NOT NULL,
    problem    VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    PRIMARY KEY (id),
    KEY mail_due (status, due_at)
);
