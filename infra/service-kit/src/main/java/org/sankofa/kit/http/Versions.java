package org.sankofa.kit.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;

/**
 * Versions over HTTP: an aggregate's version is its strong entity tag ({@code "7"}), and a change names in If-Match the
 * version that it was made on (RFC 9110, section 13.1.1), so that the second of two editors is told.
 */
public final class Versions {
    private static final Pattern ENTITY_TAG = Pattern.compile("\"(\\d{1,18})\"");

    private Versions() {}

    public static String entityTag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /** @throws Refusal when the header is missing (428) or is no entity tag of ours (412) */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.because(ProblemType.PRECONDITION_REQUIRED, "if-match-required");
        }
        var tag = ENTITY_TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Refusal.because(ProblemType.STALE_VERSION, FieldError.of("If-Match", "if-match-malformed"));
        }
        return Long.parseLong(tag.group(1));
    }
}
