package org.sankofa.matching.hosting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who could come, in words of the reader's language.
 *
 * @param about what may be known of them by now
 * @param why what speaks for them, each part of the score by its points
 * @param passed the rules that they meet
 * @param missing the rules that they do not meet
 * @param shortlisted whether the host has put them on the shortlist
 * @param asked how they have been asked already, or have asked; null for not
 */
public record ListedCandidate(
        String pseudonym,
        String points,
        List<String> about,
        List<String> why,
        List<String> passed,
        List<Missing> missing,
        boolean shortlisted,
        @Nullable ListedAnswer asked) {

    /**
     * A rule that is not met.
     *
     * @param advice what the host can do about it
     */
    public record Missing(String rule, String message, String advice) {}
}
