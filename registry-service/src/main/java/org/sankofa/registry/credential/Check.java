package org.sankofa.registry.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.registry.clinician.Profile.Setting;

/**
 * That somebody looked at a credential at its source: how, when, until when it is good, and what they remarked.
 *
 * @param practice where they found its holder at work; null when that was not asked
 */
record Check(
        Method method,
        @Nullable Setting practice,
        @Nullable LocalDate validUntil,
        @Nullable String comment,
        UUID by,
        Instant at) {

    /** How it was looked at. */
    enum Method {
        ISSUER_REGISTER,
        ISSUER_CONTACT,
        DOCUMENT_SIGHTED
    }
}
