-- A change of address that waits for its owner to send back the code that went to the new one.
CREATE TABLE email_change (
    token_hash BINARY(32)   NOT NULL,
    account    BINARY(16)   NOT NULL,
    email      VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    email_key  VARCHAR(320) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    expires_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (token_hash),
    KEY email_change_account (account),
    KEY email_change_expiry (expires_at),
    CONSTRAINT email_change_of_account FOREIGN KEY (account) REFERENCES account (id) ON DELETE CASCADE
);
