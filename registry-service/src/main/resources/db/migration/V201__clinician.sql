-- A clinician is one document (ADR 0007) with the columns that are queried beside it. The id is that of the account.

CREATE TABLE clinician (
    id                 BINARY(16)  NOT NULL,
    pseudonym          CHAR(9)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status             VARCHAR(16) NOT NULL,
    verification_level TINYINT     NOT NULL,
    level_valid_until  DATE        NULL,
    consent_matching   BOOLEAN     NOT NULL,
    consent_identity   BOOLEAN     NOT NULL,
    consent_statistics BOOLEAN     NOT NULL,
    profile            JSON        NOT NULL,
    version            BIGINT      NOT NULL,
    created_at         DATETIME(6) NOT NULL,
    updated_at         DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY clinician_pseudonym (pseudonym),
    CONSTRAINT clinician_level CHECK (verification_level BETWEEN 1 AND 4)
);

-- Apart, so that nothing that reads profiles can show who somebody is by accident.
CREATE TABLE identity (
    clinician     BINARY(16)   NOT NULL,
    given_name    VARCHAR(100) NOT NULL,
    family_name   VARCHAR(100) NOT NULL,
    date_of_birth DATE         NULL,
    phone         VARCHAR(16)  NULL,
    PRIMARY KEY (clinician),
    CONSTRAINT identity_of_clinician FOREIGN KEY (clinician) REFERENCES clinician (id)
);
