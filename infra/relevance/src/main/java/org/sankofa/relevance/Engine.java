package org.sankofa.relevance;

import java.util.List;
import java.util.UUID;

/** Something that is given people once, and then finds them by a text. */
interface Engine {

    String name();

    /** Makes these people, and nobody else, findable before it returns. */
    void fill(List<Candidate> people);

    /** The best answers to a text, best first, the same at every call. */
    List<UUID> rank(String text, int most);
}
