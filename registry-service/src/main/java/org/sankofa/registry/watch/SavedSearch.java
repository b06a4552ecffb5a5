package org.sankofa.registry.watch;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.sankofa.kit.alert.Mailing;
import org.sankofa.kit.id.BinaryId;

/** {@code terms} is the JSON of {@link SearchTerms}. */
@MappedEntity("saved_search")
public record SavedSearch(
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
        return "SavedSearch[" + id + ']';
    }
}
