-- Errors are kept as codes with line and column, never with what stood there.
CREATE TABLE import_run (
    id         BINARY(16)  NOT NULL,
    account    BINARY(16)  NOT NULL,
    received   INT         NOT NULL,
    accepted   INT         NOT NULL,
    errors     JSON        NOT NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id)
);
