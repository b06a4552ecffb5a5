package org.sankofa.registry.credential;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.registry.clinician.Identity;
import org.sankofa.registry.clinician.Profile.Setting;
import org.sankofa.registry.clinician.Registration;

/**
 * A credential.
 *
 * @param verification what a verifier found; absent while nobody looked
 * @param holder whose it is; only for a verifier who opened it
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CredentialResponse(
        UUID id,
        CredentialKind kind,
        String issuer,
        String number,
        String country,
        LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        CredentialStatus status,
        @Schema(nullable = false) @Nullable Verification verification,
        @Schema(nullable = false) @Nullable Holder holder,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Verification(
            Check.Method method,
            @Schema(nullable = false) @Nullable Setting practice,
            @Nullable LocalDate validUntil,
            @Nullable String comment,
            Instant at) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Holder(
            String pseudonym,
            String givenName,
            String familyName,
            @Nullable LocalDate dateOfBirth) {}

    static CredentialResponse of(Credential credential, LocalDate today) {
        return of(credential, null, today);
    }

    static CredentialResponse opened(CredentialService.Opened opened, LocalDate today) {
        Registration holder = opened.holder();
        Identity identity = holder.identity();
        return of(
                opened.credential(),
                new Holder(
                        holder.clinician().pseudonym().value(),
                        identity.givenName(),
                        identity.familyName(),
                        identity.dateOfBirth()),
                today);
    }

    private static CredentialResponse of(Credential credential, @Nullable Holder holder, LocalDate today) {
        CredentialDetails details = credential.details();
        Check check = credential.check();
        return new CredentialResponse(
                credential.id(),
                details.kind(),
                details.issuer(),
                details.number(),
                details.country(),
                details.issuedOn(),
                details.expiresOn(),
                credential.statusOn(today),
                check == null
                        ? null
                        : new Verification(
                                check.method(), check.practice(), check.validUntil(), check.comment(), check.at()),
                holder,
                credential.version(),
                credential.createdAt(),
                credential.updatedAt());
    }
}
