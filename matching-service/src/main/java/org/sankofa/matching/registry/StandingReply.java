package org.sankofa.matching.registry;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A standing as the registry sends it; it may learn to say more than we read. */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
record StandingReply(
        UUID id,
        String pseudonym,
        String status,
        long version,
        int verificationLevel,
        @Nullable LocalDate levelValidUntil,
        @Nullable String residence,
        @Nullable String practiceCountry,
        @Nullable List<String> citizenships,
        @Nullable List<String> origins,
        @Nullable ConsentsReply consents,
        @Nullable List<CredentialReply> credentials) {

    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ConsentsReply(boolean matching, boolean identityToHosts, boolean statistics) {}

    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CredentialReply(
            String kind,
            String country,
            String status,
            @Nullable LocalDate expiresOn) {}

    Standing standing() {
        return new Standing(
                id,
                pseudonym,
                status,
                version,
                verificationLevel,
                levelValidUntil,
                Objects.requireNonNullElse(residence, ""),
                practiceCountry,
                citizenships == null ? List.of() : citizenships,
                origins == null ? List.of() : origins,
                consents == null
                        ? new Consents(false, false, false)
                        : new Consents(consents.matching(), consents.identityToHosts(), consents.statistics()),
                credentials == null
                        ? List.of()
                        : credentials.stream()
                                .map(credential -> new CredentialStanding(
                                        credential.kind(),
                                        credential.country(),
                                        credential.status(),
                                        credential.expiresOn()))
                                .toList());
    }
}
