package org.sankofa.registry.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Who a clinician is and how to reach them. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Contact(
        String givenName,
        String familyName,
        String email,
        @Nullable String phone) {
    @Override
    public String toString() {
        return "Contact[withheld]";
    }
}
