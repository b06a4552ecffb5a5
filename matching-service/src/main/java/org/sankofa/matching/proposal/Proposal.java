package org.sankofa.matching.proposal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.matching.assignment.Period;
import org.sankofa.matching.lifecycle.Party;

/**
 * An assignment offered to a clinician, or a clinician's application to it.
 *
 * @param clinician id in the registry; never shown to hosts
 * @param pseudonym what hosts call the clinician
 * @param proposedBy account that began it
 * @param side which side began it
 * @param answeredBy account that accepted or declined it; null while open, or when it ended otherwise
 * @param reason why it ended, where somebody said so
 * @param placement what came of it; null unless accepted
 * @param settled whether what came of it is over, so that the same two may be brought together again
 * @param planned the days that fitted when it was made
 * @param profileVersion version of the profile that it rested on
 * @param score what the clinician scored against the assignment then, 0 to 100
 */
public record Proposal(
        UUID id,
        UUID assignment,
        UUID institution,
        UUID programme,
        UUID clinician,
        String pseudonym,
        ProposalStatus status,
        UUID proposedBy,
        Party side,
        @Nullable UUID answeredBy,
        @Nullable String reason,
        @Nullable UUID placement,
        boolean settled,
        Period planned,
        long profileVersion,
        double score,
        String rulesVersion,
        String vocabularyVersion,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** Whether it keeps the same two from being brought together again; the database holds it to one (V104). */
    public boolean isBinding() {
        return switch (status) {
            case OFFERED, APPLIED -> true;
            case ACCEPTED -> !settled;
            case DECLINED, WITHDRAWN, STOPPED -> false;
        };
    }
}
