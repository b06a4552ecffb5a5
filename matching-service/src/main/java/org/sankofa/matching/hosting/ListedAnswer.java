package org.sankofa.matching.hosting;

import java.util.UUID;
import org.sankofa.kit.page.Reader;
import org.sankofa.matching.proposal.Proposal;
import org.sankofa.matching.proposal.ProposalStatus;

/**
 * A proposal of an assignment, in a line, in words of the reader's language.
 *
 * @param state what its status means to the host
 * @param waits whether it is the host's to answer
 */
public record ListedAnswer(UUID id, String pseudonym, String state, boolean waits, String points) {
    static ListedAnswer of(Proposal proposal, Reader reader) {
        return new ListedAnswer(
                proposal.id(),
                proposal.pseudonym(),
                reader.say("hosting.proposal." + proposal.status()),
                proposal.status() == ProposalStatus.APPLIED,
                reader.say("queue.points", "points", reader.number(proposal.score())));
    }
}
