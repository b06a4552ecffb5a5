-- Who was shown the name and contact of a clinician. Accounts, institutions and proposals may live in the other service.
CREATE TABLE disclosure (
    id          BINARY(16)   NOT NULL,
    clinician   BINARY(16)   NOT NULL,
    account     BINARY(16)   NOT NULL,
    institution BINARY(16)   NULL,
    proposal    BINARY(16)   NOT NULL,
    purpose     VARCHAR(200) NOT NULL,
    at          DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY disclosure_of_clinician (clinician, at, id),
    CONSTRAINT disclosure_of FOREIGN KEY (clinician) REFERENCES clinician (id)
);
