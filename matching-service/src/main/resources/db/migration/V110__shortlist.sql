-- Candidates whom the host of an assignment has put on its shortlist.
CREATE TABLE shortlist (
    assignment BINARY(16) NOT NULL,
    clinician BINARY(16) NOT NULL,
    PRIMARY KEY (assignment, clinician),
    KEY shortlist_clinician (clinician),
    CONSTRAINT shortlist_assignment FOREIGN KEY (assignment) REFERENCES assignment (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
