package org.sankofa.matching.proposal;

import java.util.List;
import java.util.UUID;

/**
 * A proposal as its clinician's page shows it, in words of the reader's language.
 *
 * @param open whether the assignment can be read
 * @param where host and place
 * @param state what the status means to the clinician
 * @param since the day on which it was made
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
        List<String> deeds) {}
