package org.sankofa.registry.consent;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Every purpose is said; silence is no consent, nor is it a withdrawal. */
@Serdeable
public record ConsentForm(
        @Nullable Boolean matching,
        @Nullable Boolean identityToHosts,
        @Nullable Boolean statistics) {}
