-- What stands is in clinician; this is only ever added to, and says since when and until when.
CREATE TABLE consent (
    id        BINARY(16)  NOT NULL,
    clinician BINARY(16)  NOT NULL,
    purpose   VARCHAR(24) NOT NULL,
    given     BOOLEAN     NOT NULL,
    at        DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY consent_of_clinician (clinician, at),
    CONSTRAINT consent_giver FOREIGN KEY (clinician) REFERENCES clinician (id)
);
