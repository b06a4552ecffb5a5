package org.sankofa.matching.proposal;

import java.util.Optional;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.picture.Timeline;

/** Tells what has become of a proposal. */
public interface Sequel {

    /** The way from the proposal to the end of the work; empty for one that came to nothing. */
    Optional<Timeline> of(Proposal proposal, Reader reader);

    /** What happens next with what came of it; empty while nothing has been decided about that. */
    Optional<String> next(Proposal proposal, Reader reader);
}
