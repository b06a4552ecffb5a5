package org.sankofa.registry.disclosure;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;

/** That somebody was shown who a clinician is. */
@MappedEntity("disclosure")
public record DisclosureRow(
        @Id @BinaryId UUID id,
        @BinaryId UUID clinician,
        @BinaryId UUID account,
        @Nullable @BinaryId UUID institution,
        @BinaryId UUID proposal,
        String purpose,
        Instant at) {}
