-- Whoever sends the same application twice has one institution, also where both come at once. Null for those of before.
ALTER TABLE institution ADD COLUMN applied_by BINARY(16) NULL;
CREATE UNIQUE INDEX institution_once ON institution (applied_by, country, name, place);
