package org.sankofa.registry.imports;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.sankofa.kit.id.BinaryId;

/** {@code errors} is the JSON of a list of {@link ImportService.KeptError}. */
@MappedEntity("import_run")
record ImportRow(
        @Id @BinaryId UUID id, @BinaryId UUID account, int received, int accepted, String errors, Instant createdAt) {}
