package org.sankofa.registry.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What became of a roster. */
record ImportRun(UUID id, int received, int accepted, List<Roster.LineError> errors, Instant createdAt) {
    ImportRun {
        errors = List.copyOf(errors);
    }
}
