-- Answers of creating calls, kept so that a retry gets the answer again instead of doing the work again.
CREATE TABLE idempotency_key (
    account       BINARY(16)    NOT NULL,
    idempotency_key VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    request_hash  BINARY(32)    NOT NULL,
    created_at    DATETIME(6)   NOT NULL,
    location      VARCHAR(500)  NULL,
    entity_tag    VARCHAR(40)   NULL,
    body          LONGTEXT      NULL,
    PRIMARY KEY (account, idempotency_key),
    KEY idempotency_key_age (created_at)
);
