package org.sankofa.registry.credential;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sankofa.registry.clinician.Profile.Setting;

/**
 * What of a credential decides about the level.
 *
 * @param practice where the verifier found its holder at work; null when that was not asked
 * @param lastValidDay the earlier of the credential's end and the verification's; null when neither ends
 */
public record Standing(
        CredentialKind kind,
        CredentialStatus status,
        @Nullable Setting practice,
        @Nullable LocalDate lastValidDay) {

    boolean holdsOn(LocalDate day) {
        return status == CredentialStatus.VERIFIED && (lastValidDay == null || !lastValidDay.isBefore(day));
    }
}
