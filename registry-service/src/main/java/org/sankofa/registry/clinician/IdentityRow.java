package org.sankofa.registry.clinician;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;

@MappedEntity("identity")
record IdentityRow(
        @Id @BinaryId UUID clinician,
        String givenName,
        String familyName,
        @Nullable LocalDate dateOfBirth,
        @Nullable String phone) {

    static IdentityRow of(UUID clinician, Identity identity) {
        return new IdentityRow(
                clinician, identity.givenName(), identity.familyName(), identity.dateOfBirth(), identity.phone());
    }

    Identity identity() {
        return new Identity(givenName, familyName, dateOfBirth, phone);
    }
}
