-- Who may host, and which accounts speak for it.

CREATE TABLE institution (
    id         BINARY(16)    NOT NULL,
    name       VARCHAR(200)  NOT NULL,
    country    CHAR(2)       NOT NULL,
    place      VARCHAR(200)  NOT NULL,
    kind       VARCHAR(16)   NOT NULL,
    status     VARCHAR(16)   NOT NULL,
    about      TEXT          NOT NULL,
    contact    JSON          NOT NULL,
    reason     VARCHAR(2000) NULL,
    version    BIGINT        NOT NULL,
    created_at DATETIME(6)   NOT NULL,
    updated_at DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    KEY institution_newest (created_at, id),
    KEY institution_queue (status, created_at, id)
);

CREATE TABLE institution_member (
    institution BINARY(16) NOT NULL,
    account     BINARY(16) NOT NULL,
    PRIMARY KEY (institution, account),
    KEY institution_of_member (account),
    CONSTRAINT member_of_institution FOREIGN KEY (institution) REFERENCES institution (id)
);
