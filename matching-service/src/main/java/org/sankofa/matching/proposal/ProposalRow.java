package org.sankofa.matching.proposal;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.id.BinaryId;
import org.sankofa.matching.assignment.Period;
import org.sankofa.matching.lifecycle.Party;

/** A proposal as it is stored. */
@MappedEntity("proposal")
record ProposalRow(
        @Id @BinaryId UUID id,
        @BinaryId UUID assignment,
        @BinaryId UUID institution,
        @BinaryId UUID programme,
        @BinaryId UUID clinician,
        String pseudonym,
        ProposalStatus status,
        @BinaryId UUID proposedBy,
        Party side,
        @Nullable @BinaryId UUID answeredBy,
        @Nullable String reason,
        @Nullable @BinaryId UUID placement,
        boolean settled,
        LocalDate plannedFrom,
        LocalDate plannedUntil,
        long profileVersion,
        BigDecimal score,
        String rulesVersion,
        String vocabularyVersion,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static ProposalRow of(Proposal proposal) {
        return new ProposalRow(
                proposal.id(),
                proposal.assignment(),
                proposal.institution(),
                proposal.programme(),
                proposal.clinician(),
                proposal.pseudonym(),
                proposal.status(),
                proposal.proposedBy(),
                proposal.side(),
                proposal.answeredBy(),
                proposal.reason(),
                proposal.placement(),
                proposal.settled(),
                proposal.planned().from(),
                proposal.planned().until(),
                proposal.profileVersion(),
                BigDecimal.valueOf(proposal.score()),
                proposal.rulesVersion(),
                proposal.vocabularyVersion(),
                proposal.version(),
                proposal.createdAt(),
                proposal.updatedAt());
    }

    Proposal proposal() {
        return new Proposal(
                id,
                assignment,
                institution,
                programme,
                clinician,
                pseudonym,
                status,
                proposedBy,
                side,
                answeredBy,
                reason,
                placement,
                settled,
                new Period(plannedFrom, plannedUntil),
                profileVersion,
                score.doubleValue(),
                rulesVersion,
                vocabularyVersion,
                version,
                createdAt,
                updatedAt);
    }
}
