-- Who pays, by which rules, and which accounts decide.

CREATE TABLE programme (
    id         BINARY(16)     NOT NULL,
    name       VARCHAR(200)   NOT NULL,
    starts_on  DATE           NOT NULL,
    ends_on    DATE           NOT NULL,
    currency   CHAR(3)        NOT NULL,
    budget     DECIMAL(15, 2) NOT NULL,
    -- What approved placements take; changed only under the row's lock, by approval and by what undoes it.
    committed  DECIMAL(15, 2) NOT NULL,
    terms      JSON           NOT NULL,
    version    BIGINT         NOT NULL,
    created_at DATETIME(6)    NOT NULL,
    updated_at DATETIME(6)    NOT NULL,
    PRIMARY KEY (id),
    KEY programme_newest (created_at, id),
    CONSTRAINT programme_within_budget CHECK (committed >= 0 AND committed <= budget)
);

CREATE TABLE programme_manager (
    programme BINARY(16) NOT NULL,
    account   BINARY(16) NOT NULL,
    PRIMARY KEY (programme, account),
    KEY programme_of_manager (account),
    CONSTRAINT manager_of_programme FOREIGN KEY (programme) REFERENCES programme (id)
);
