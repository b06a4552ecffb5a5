package org.sankofa.registry.owndata;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Role;
import org.sankofa.registry.account.AccountStatus;
import org.sankofa.registry.clinician.ClinicianResponse;
import org.sankofa.registry.consent.Purpose;
import org.sankofa.registry.credential.CredentialResponse;

/**
 * Everything that the registry keeps about the owner of an account, but the hash of their password. Proposals and placements
 * are kept by the other service and are not in it.
 *
 * @param at when it was put together
 * @param signIns the sessions that live
 * @param registration absent for who has none
 * @param consents each time that one was given or taken back, the first first
 * @param disclosures each time that somebody was shown name and contact, the latest first
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnData(
        Instant at,
        OwnAccount account,
        List<SignIn> signIns,
        @Schema(nullable = false) @Nullable ClinicianResponse registration,
        List<Consented> consents,
        List<CredentialResponse> credentials,
        List<Disclosed> disclosures,
        List<Saved> savedSearches) {

    @Serdeable
    public record OwnAccount(
            UUID id,
            String email,
            Role role,
            AccountStatus status,
            String language,
            Instant createdAt,
            Instant updatedAt) {}

    @Serdeable
    public record SignIn(Instant at, Instant until) {}

    @Serdeable
    public record Consented(Purpose purpose, boolean given, Instant at) {}

    /**
     * An opening of one's identity.
     *
     * @param account of the person who saw it
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Disclosed(
            UUID account,
            @Schema(nullable = false) @Nullable UUID institution,
            UUID proposal,
            String purpose,
            Instant at) {}

    /** @param terms as JSON, the way they are kept */
    @Serdeable
    public record Saved(String name, String terms, Instant createdAt) {}

    /** Nothing of it, for logs. */
    @Override
    public String toString() {
        return "OwnData[withheld]";
    }
}
