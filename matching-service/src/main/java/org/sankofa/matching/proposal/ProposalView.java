package org.sankofa.matching.proposal;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.matching.lifecycle.Party;

/**
 * A proposal, the same for all who may see it: the clinician by pseudonym.
 *
 * @param candidate pseudonym
 * @param side which side began it
 */
@Serdeable
@Schema(name = "Proposal")
record ProposalView(
        UUID id,
        UUID assignment,
        String candidate,
        ProposalStatus status,
        Party side,
        @Nullable String reason,
        @Nullable UUID placement,
        double score,
        long profileVersion,
        String rulesVersion,
        String vocabularyVersion,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static ProposalView of(Proposal proposal) {
        return new ProposalView(
                proposal.id(),
                proposal.assignment(),
                proposal.pseudonym(),
                proposal.status(),
                proposal.side(),
                proposal.reason(),
                proposal.placement(),
                proposal.score(),
                proposal.profileVersion(),
                proposal.rulesVersion(),
                proposal.vocabularyVersion(),
                proposal.version(),
                proposal.createdAt(),
                proposal.updatedAt());
    }
}
