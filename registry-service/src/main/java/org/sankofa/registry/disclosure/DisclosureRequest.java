package org.sankofa.registry.disclosure;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and why. The other service has decided that they may; here it is recorded.
 *
 * @param account of the person who is shown it
 * @param institution that they act for, where they do
 * @param proposal by which they may
 */
@Serdeable
record DisclosureRequest(
        @NotNull UUID account,
        @Nullable UUID institution,
        @NotNull UUID proposal,
        @NotBlank @Size(max = 200) String purpose) {}
