CREATE TABLE account (
    id            BINARY(16)   NOT NULL,
    email         VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    email_key     VARCHAR(320) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    password_hash VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
    role          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    language      VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version       BIGINT       NOT NULL,
    created_at    DATETIME(6)  NOT NULL,
    updated_at    DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY account_email (email_key),
    KEY account_role (role),
    CONSTRAINT account_active_has_password CHECK (status <> 'ACTIVE' OR password_hash IS NOT NULL)
);

-- A sign-up or an invitation that waits for its owner. The sign-up's password waits here too, so that whoever confirms
-- sets the password of the sign-up that they confirm, and of no other.
CREATE TABLE confirmation (
    token_hash    BINARY(32)   NOT NULL,
    account       BINARY(16)   NULL,
    email         VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    email_key     VARCHAR(320) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    password_hash VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
    role          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    language      VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    expires_at    DATETIME(6)  NOT NULL,
    PRIMARY KEY (token_hash),
    KEY confirmation_email (email_key),
    KEY confirmation_expiry (expires_at)
);
