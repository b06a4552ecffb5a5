package org.sankofa.matching.proposal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as its clinician's page shows it, in words of the reader's language.
 *
 * @param open whether the assignment can be read
 * @param where host and place
 * @param state what the status means to the clinician
 * @param since the day on which it was made
 * @param placement what came of it; null unless accepted
 * @param deeds what its reader can do with it now
 */
public record ListedProposal(
        UUID id,
        UUID assignment,
        boolean open,
        String title,
        String where,
        ProposalStatus status,
        String state,
        String since,
        long version,
        @Nullable UUID placement,
        List<String> deeds) {}
