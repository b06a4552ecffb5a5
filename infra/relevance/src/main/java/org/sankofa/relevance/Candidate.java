package org.sankofa.relevance;

import java.util.List;
import java.util.UUID;
import org.sankofa.search.ClinicianDocument;
import org.sankofa.search.vocabulary.Concept;

/**
 * Somebody who can be found.
 *
 * @param language in which they registered and write: en, fr, pt, es or ar
 * @param untold what they can and did not declare; their summary tells it
 * @param written what the registry knows of them
 */
record Candidate(
        UUID id, String language, Manner manner, Truth truth, List<Concept> untold, ClinicianDocument written) {

    /** How people fill in a form. */
    enum Manner {
        /** Declares everything, and writes a few sentences about it. */
        THOROUGH,
        /** Declares some of it only, and tells the rest in their own words. */
        RETICENT,
        /** Declares everything, and hardly writes. */
        TERSE
    }

    Candidate {
        untold = List.copyOf(untold);
    }
}
