-- What every service keeps beside its own tables: who did what, what has yet to travel, and what has travelled.

CREATE TABLE audit (
    id       BINARY(16)   NOT NULL,
    at       DATETIME(6)  NOT NULL,
    actor    BINARY(16)   NULL,
    role     VARCHAR(16)  NOT NULL,
    deed     VARCHAR(64)  NOT NULL,
    subject  BINARY(16)   NOT NULL,
    version  BIGINT       NOT NULL,
    request  VARCHAR(64)  NULL,
    details  JSON         NULL,
    PRIMARY KEY (id),
    KEY audit_subject (subject, at)
);

-- Written in the transaction of the change, emptied by the sequencer.
CREATE TABLE outbox (
    entry    BIGINT       NOT NULL AUTO_INCREMENT,
    id       BINARY(16)   NOT NULL,
    type     VARCHAR(64)  NOT NULL,
    subject  BINARY(16)   NOT NULL,
    version  BIGINT       NOT NULL,
    at       DATETIME(6)  NOT NULL,
    request  VARCHAR(64)  NULL,
    data     JSON         NULL,
    PRIMARY KEY (entry)
);

-- Positions have no gaps and are given in commit order, so a reader that remembers one number misses nothing.
CREATE TABLE feed (
    position BIGINT       NOT NULL,
    id       BINARY(16)   NOT NULL,
    type     VARCHAR(64)  NOT NULL,
    subject  BINARY(16)   NOT NULL,
    version  BIGINT       NOT NULL,
    at       DATETIME(6)  NOT NULL,
    request  VARCHAR(64)  NULL,
    data     JSON         NULL,
    PRIMARY KEY (position)
);

CREATE TABLE feed_head (
    id       TINYINT      NOT NULL,
    position BIGINT       NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT feed_has_one_head CHECK (id = 1)
);
INSERT INTO feed_head (id, position) VALUES (1, 0);

CREATE TABLE feed_cursor (
    consumer VARCHAR(64)  NOT NULL,
    position BIGINT       NOT NULL,
    PRIMARY KEY (consumer)
);
