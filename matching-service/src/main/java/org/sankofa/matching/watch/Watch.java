package org.sankofa.matching.watch;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.alert.Mailing;
import org.sankofa.kit.id.BinaryId;

/**
 * What somebody waits for.
 *
 * @param assignment whose candidates a host waits for; null for a search over what is open
 * @param name of the search, or of the assignment
 * @param terms of the search: the JSON of {@link org.sankofa.matching.opening.OpeningTerms}
 */
@MappedEntity("watch")
record Watch(
        @Id @BinaryId UUID id,
        @BinaryId UUID account,
        @BinaryId @Nullable UUID assignment,
        String name,
        String terms,
        Mailing mailing,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** Characters. */
    static final int LONGEST_NAME = 100;

    /** The assignment whose candidates are waited for. */
    UUID wanted() {
        return Objects.requireNonNull(assignment);
    }

    /** Neither name nor terms, for logs. */
    @Override
    public String toString() {
        return "Watch[" + id + ']';
    }
}
