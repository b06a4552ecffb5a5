CREATE TABLE proposal (
    id                 BINARY(16)    NOT NULL,
    assignment         BINARY(16)    NOT NULL,
    institution        BINARY(16)    NOT NULL,
    programme          BINARY(16)    NOT NULL,
    clinician          BINARY(16)    NOT NULL,
    pseudonym          VARCHAR(16)   NOT NULL,
    status             VARCHAR(16)   NOT NULL,
    proposed_by        BINARY(16)    NOT NULL,
    side               VARCHAR(16)   NOT NULL,
    answered_by        BINARY(16)    NULL,
    reason             VARCHAR(2000) NULL,
    placement          BINARY(16)    NULL,
    -- Whether what came of it is over, so that the same two may be brought together again.
    settled            BOOLEAN       NOT NULL,
    -- The days that fitted when it was made.
    planned_from       DATE          NOT NULL,
    planned_until      DATE          NOT NULL,
    profile_version    BIGINT        NOT NULL,
    score              DECIMAL(4, 1) NOT NULL,
    rules_version      VARCHAR(32)   NOT NULL,
    vocabulary_version VARCHAR(32)   NOT NULL,
    version            BIGINT        NOT NULL,
    created_at         DATETIME(6)   NOT NULL,
    updated_at         DATETIME(6)   NOT NULL,
    -- 1 while it binds, null afterwards: a unique key does not count nulls.
    binding_now        TINYINT GENERATED ALWAYS AS (
        CASE
            WHEN status IN ('OFFERED', 'APPLIED') THEN 1
            WHEN status = 'ACCEPTED' AND settled = 0 THEN 1
        END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY proposal_binds_once (assignment, clinician, binding_now),
    KEY proposal_of_clinician (clinician, created_at, id),
    KEY proposal_of_institution (institution, created_at, id),
    KEY proposal_of_programme (programme, created_at, id),
    CONSTRAINT proposal_assignment FOREIGN KEY (assignment) REFERENCES assignment (id)
);
