package org.sankofa.kit.access;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;

/** What an account may do, as product.md lists it; {@code SERVICE} is the other service, never a person. */
@Serdeable
public enum Role {
    CLINICIAN,
    HOST,
    MANAGER,
    VERIFIER,
    OBSERVER,
    ADMIN,
    SERVICE;

    static Optional<Role> named(String name) {
        for (Role role : values()) {
            if (role.name().equals(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
