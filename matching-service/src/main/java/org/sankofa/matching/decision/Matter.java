package org.sankofa.matching.decision;

import java.util.Map;
import java.util.function.Function;
import org.sankofa.kit.page.Reader;

/**
 * Something to be decided, as its package does it.
 *
 * @param page how it stands now; refuses whoever may not see it
 * @param check what has to hold of the form before anybody is asked whether they are sure
 * @param decision carries it out
 * @param template of the page
 * @param around what the template takes besides
 */
public record Matter(
        Function<Reader, DecisionPage> page,
        Check check,
        Decision decision,
        String template,
        Function<Reader, Map<String, ?>> around) {

    /** The page of a manager's decisions. */
    public static final String TEMPLATE = "queue/decision";

    /** For a manager. */
    public Matter(Function<Reader, DecisionPage> page, Check check, Decision decision) {
        this(page, check, decision, TEMPLATE, reader -> Map.of());
    }

    /** Refuses a form that cannot be taken. */
    @FunctionalInterface
    public interface Check {
        /** @param reason as it was typed; empty for none */
        void check(String deed, String reason);
    }

    /** Carries out what was decided. */
    @FunctionalInterface
    public interface Decision {
        /**
         * @param version that its reader had before them
         * @param reason as it was typed; empty for none
         */
        void decide(String deed, long version, String reason);
    }
}
