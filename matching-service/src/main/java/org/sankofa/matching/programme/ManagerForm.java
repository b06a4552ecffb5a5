package org.sankofa.matching.programme;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The account that shall manage a programme too; an active one of a manager. */
@Serdeable
record ManagerForm(@Nullable @NotNull UUID account) {

    UUID checkedAccount() {
        return Objects.requireNonNull(account);
    }
}
