package org.sankofa.kit.change;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;

/** A line of the audit trail. {@code actor} is null where the service acted by itself. */
@MappedEntity("audit")
record AuditEntry(
        @Id @BinaryId UUID id,
        Instant at,
        @Nullable @BinaryId UUID actor,
        String role,
        String deed,
        @BinaryId UUID subject,
        long version,
        @Nullable String request,
        @Nullable String details) {}
