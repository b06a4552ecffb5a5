package org.sankofa.matching.candidate;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was found and on which data, before it is put into anybody's language.
 *
 * @param outcome how it came out
 * @param code key of the message, without its prefix
 * @param evidence the data that it rests on, by name, as codes of the vocabulary, ISO dates and plain numbers
 */
public record Finding(Outcome outcome, String code, Map<String, String> evidence) {

    public Finding {
        evidence = Collections.unmodifiableMap(new TreeMap<>(evidence));
    }

    public static Finding passed(String code, Map<String, String> evidence) {
        return new Finding(Outcome.PASSED, code, evidence);
    }

    public static Finding failed(String code, Map<String, String> evidence) {
        return new Finding(Outcome.FAILED, code, evidence);
    }

    public static Finding notApplicable(String code, Map<String, String> evidence) {
        return new Finding(Outcome.NOT_APPLICABLE, code, evidence);
    }

    /** Passed or failed, on the same evidence; the code gets {@code .passed} or {@code .failed}. */
    public static Finding either(boolean holds, String code, Map<String, String> evidence) {
        return holds ? passed(code + ".passed", evidence) : failed(code + ".failed", evidence);
    }
}
