package org.sankofa.registry.clinician;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody sends to register, or to replace what they said before. */
public record RegistrationForm(
        @Schema(nullable = false) @Nullable IdentityForm identity,
        @Schema(nullable = false) @Nullable ProfileForm profile) {}
