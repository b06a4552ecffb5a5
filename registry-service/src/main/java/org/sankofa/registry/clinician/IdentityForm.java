package org.sankofa.registry.clinician;

import org.jspecify.annotations.Nullable;

/** Who somebody is, as typed; {@link Identity#read} checks it. */
public record IdentityForm(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String dateOfBirth,
        @Nullable String phone) {
    /** Without the person's data, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "IdentityForm[withheld]";
    }
}
