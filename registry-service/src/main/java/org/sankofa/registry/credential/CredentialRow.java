package org.sankofa.registry.credential;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;
import org.sankofa.registry.clinician.Profile.Setting;

@MappedEntity("credential")
record CredentialRow(
        @Id @BinaryId UUID id,
        @BinaryId UUID clinician,
        CredentialKind kind,
        String issuer,
        String number,
        String country,
        LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        CredentialStatus status,
        Check.@Nullable Method method,
        @Nullable Setting practice,
        @Nullable LocalDate validUntil,
        @Nullable String remark,
        @Nullable @BinaryId UUID checkedBy,
        @Nullable Instant checkedAt,
        @Nullable LocalDate lastValidDay,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static CredentialRow of(Credential credential) {
        CredentialDetails details = credential.details();
        Check check = credential.check();
        return new CredentialRow(
                credential.id(),
                credential.clinician(),
                details.kind(),
                details.issuer(),
                details.number(),
                details.country(),
                details.issuedOn(),
                details.expiresOn(),
                credential.status(),
                check == null ? null : check.method(),
                check == null ? null : check.practice(),
                check == null ? null : check.validUntil(),
                check == null ? null : check.comment(),
                check == null ? null : check.by(),
                check == null ? null : check.at(),
                credential.lastValidDay(),
                credential.version(),
                credential.createdAt(),
                credential.updatedAt());
    }

    Credential credential() {
        Check check = method == null || checkedBy == null || checkedAt == null
                ? null
                : new Check(method, practice, validUntil, remark, checkedBy, checkedAt);
        return new Credential(
                id,
                clinician,
                new CredentialDetails(kind, issuer, number, country, issuedOn, expiresOn),
                status,
                check,
                lastValidDay,
                version,
                createdAt,
                updatedAt);
    }
}
