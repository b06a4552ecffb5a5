package org.sankofa.matching.proposal;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.text.PlainText;

/**
 * Whom a host or manager proposes; clinicians propose themselves and leave it out.
 *
 * @param candidate pseudonym
 */
@Serdeable
record ProposalForm(@Nullable @PlainText @Size(max = 16) String candidate) {}
