-- A session is one sign-in and the refresh tokens that descend from it.
CREATE TABLE session (
    id         BINARY(16)  NOT NULL,
    account    BINARY(16)  NOT NULL,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    revoked_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY session_account (account),
    KEY session_expiry (expires_at),
    CONSTRAINT session_of_account FOREIGN KEY (account) REFERENCES account (id) ON DELETE CASCADE
);

CREATE TABLE refresh_token (
    token_hash BINARY(32)  NOT NULL,
    session    BINARY(16)  NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    used_at    DATETIME(6) NULL,
    PRIMARY KEY (token_hash),
    KEY refresh_token_session (session),
    CONSTRAINT refresh_token_of_session FOREIGN KEY (session) REFERENCES session (id) ON DELETE CASCADE
);
