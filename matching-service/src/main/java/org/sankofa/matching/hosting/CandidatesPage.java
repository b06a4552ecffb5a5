package org.sankofa.matching.hosting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who could come.
 *
 * @param address of the assignment's page
 * @param eligible whether it shows those who can be proposed, or the others
 * @param more address of a longer list; null where this is all
 */
public record CandidatesPage(
        String title,
        String address,
        boolean eligible,
        List<ListedCandidate> items,
        @Nullable String more) {}
