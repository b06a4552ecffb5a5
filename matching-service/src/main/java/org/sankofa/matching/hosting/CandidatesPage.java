package org.sankofa.matching.hosting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.page.Choice;
import org.sankofa.kit.page.FormFaults;

/**
 * Who could come.
 *
 * @param address of the assignment's page
 * @param eligible whether it shows those who can be proposed, or the others
 * @param others address of the others
 * @param query of the page's own address
 * @param levels verification levels to filter by
 * @param years of experience to filter by; empty for any
 * @param languages to filter by
 * @param filtered whether any filter is set
 * @param shortlist how many are on it
 * @param more address of a longer list; null where this is all
 */
public record CandidatesPage(
        String title,
        String address,
        boolean eligible,
        String others,
        String query,
        List<Choice> levels,
        String years,
        List<Choice> languages,
        boolean shortlisted,
        boolean filtered,
        int shortlist,
        FormFaults faults,
        List<ListedCandidate> items,
        @Nullable String more) {}
