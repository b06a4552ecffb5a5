-- How often somebody has tried, per hashed account, network address or recipient; shared by all instances.
CREATE TABLE throttle (
    subject      BINARY(32)  NOT NULL,
    attempts     INT         NOT NULL,
    since        DATETIME(6) NOT NULL,
    locked_until DATETIME(6) NULL,
    PRIMARY KEY (subject),
    KEY throttle_age (since)
);
