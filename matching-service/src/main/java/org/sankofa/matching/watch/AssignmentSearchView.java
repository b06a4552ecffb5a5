package org.sankofa.matching.watch;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.sankofa.kit.alert.Mailing;
import org.sankofa.matching.opening.OpeningTerms;

/**
 * A saved search.
 *
 * @param unseen how many alerts its owner has not marked as seen
 */
@Serdeable
@Schema(name = "AssignmentSearch")
record AssignmentSearchView(
        UUID id,
        String name,
        OpeningTerms query,
        Mailing mail,
        long unseen,
        long version,
        Instant createdAt,
        Instant updatedAt) {}
