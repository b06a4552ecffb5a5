package org.sankofa.registry.watch;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.sankofa.kit.alert.Mailing;

/**
 * A saved search.
 *
 * @param unseen how many alerts its owner has not marked as seen
 */
@Serdeable
record SavedSearchResponse(
        UUID id,
        String name,
        SearchTerms query,
        Mailing mail,
        long unseen,
        long version,
        Instant createdAt,
        Instant updatedAt) {}
