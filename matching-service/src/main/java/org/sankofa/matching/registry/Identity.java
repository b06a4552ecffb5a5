package org.sankofa.matching.registry;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who a clinician is and how to reach them; its text form tells nothing. */
@Serdeable
@Schema(name = "Identity")
public record Identity(
        String givenName,
        String familyName,
        String email,
        @Nullable String phone) {

    @Override
    public String toString() {
        return "Identity[withheld]";
    }
}
