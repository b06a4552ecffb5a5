package org.sankofa.matching.watch;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.alert.Mailing;

/**
 * Whose candidates a host waits for.
 *
 * @param mail when to write
 */
@Serdeable
record CandidateWatchForm(
        @Nullable @NotNull UUID assignment,
        @Nullable @NotNull Mailing mail) {

    UUID checkedAssignment() {
        return Objects.requireNonNull(assignment);
    }

    Mailing mailing() {
        return Objects.requireNonNull(mail);
    }
}
