-- What waits for a manager is read by status and by how long it has waited, without what is decided already. The days on
-- which work shall begin stand in the keys, so that the most urgent rows are found before any whole row is read.
CREATE INDEX institution_waiting ON institution (status, updated_at, id);
CREATE INDEX assignment_waiting ON assignment (programme, status, updated_at, id);
CREATE INDEX proposal_waiting ON proposal (programme, status, updated_at, planned_from, id);
CREATE INDEX placement_waiting ON placement (programme, status, updated_at, starts_on, id);
