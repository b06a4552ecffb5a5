package org.sankofa.registry.vocabulary;

import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.problem.Messages;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.registry.clinician.Findings;

/**
 * What somebody asks the vocabulary.
 *
 * @param text null where all is asked for
 * @param language BCP 47 tag
 */
record VocabularyQuery(@Nullable String text, String language, int limit) {
    static final int TEXT_MAXIMUM = 10_000;
    private static final int LIMIT_MAXIMUM = 50;
    private static final int LIMIT = 5;
    private static final Set<String> KNOWN = Set.of("q", "language", "limit");

    /** @throws Refusal naming every parameter that is unknown or wrong */
    static VocabularyQuery read(HttpRequest<?> request) {
        HttpParameters parameters = request.getParameters();
        Findings findings = new Findings();
        for (String name : parameters.names()) {
            if (!KNOWN.contains(name)) {
                findings.refuse(name, "unknown-parameter");
            } else if (parameters.getAll(name).size() > 1) {
                findings.refuse(name, "one-value-only");
            }
        }
        String text = parameters.get("q");
        if (text != null && text.length() > TEXT_MAXIMUM) {
            findings.refuse("q", "too-long", Map.of("maximum", TEXT_MAXIMUM));
        }
        int limit = limit(parameters.getAll("limit"), findings);
        if (!findings.none()) {
            throw Refusal.unreadable(findings.errors());
        }
        String language = parameters.get("language");
        return new VocabularyQuery(
                text,
                language == null || language.isBlank()
                        ? Messages.negotiate(request).toLanguageTag()
                        : language,
                limit);
    }

    private static int limit(List<String> values, Findings findings) {
        if (values.isEmpty()) {
            return LIMIT;
        }
        String value = values.getFirst();
        int limit = value.matches("[0-9]{1,3}") ? Integer.parseInt(value) : 0;
        if (limit < 1 || limit > LIMIT_MAXIMUM) {
            findings.refuse("limit", "out-of-range", Map.of("minimum", 1, "maximum", LIMIT_MAXIMUM));
        }
        return limit;
    }
}
