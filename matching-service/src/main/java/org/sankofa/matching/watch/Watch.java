package org.sankofa.matching.watch;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.sankofa.kit.alert.Mailing;
import org.sankofa.kit.id.BinaryId;

/** A saved search; {@code terms} is the JSON of {@link org.sankofa.matching.opening.OpeningTerms}. */
@MappedEntity("watch")
record Watch(
        @Id @BinaryId UUID id,
        @BinaryId UUID account,
        String name,
        String terms,
        Mailing mailing,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** Neither name nor terms, for logs. */
    @Override
    public String toString() {
        return "Watch[" + id + ']';
    }
}
