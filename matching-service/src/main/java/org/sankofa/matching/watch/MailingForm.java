package org.sankofa.matching.watch;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.alert.Mailing;

/** When a host wants to be written to. */
@Serdeable
record MailingForm(@Nullable @NotNull Mailing mail) {

    Mailing mailing() {
        return Objects.requireNonNull(mail);
    }
}
