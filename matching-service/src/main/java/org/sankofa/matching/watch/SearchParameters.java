package org.sankofa.matching.watch;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.matching.opening.OpeningTerms;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;

/** What is searched for, by the parameters of the page of open assignments; the place of a page is none of them. */
final class SearchParameters {
    private final Map<String, List<String>> given;
    private final List<FieldError> faults = new ArrayList<>();

    private SearchParameters(Map<String, List<String>> given) {
        this.given = given;
    }

    /** @throws Refusal naming every parameter that is wrong */
    static OpeningTerms read(Map<String, List<String>> given) {
        return new SearchParameters(given).terms();
    }

    private OpeningTerms terms() {
        OpeningTerms terms = new OpeningTerms(
                one("q", "invalid", Function.identity()),
                all("fit").contains("true") ? true : null,
                one("programme", "id", UUID::fromString),
                all("occupation"),
                all("country"),
                choices("presence", Presence.values()),
                choices("term", Term.values()),
                one("availableFrom", "date", LocalDate::parse),
                one("availableUntil", "date", LocalDate::parse));
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        terms.check();
        return terms;
    }

    private List<String> all(String name) {
        return given.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .map(String::strip)
                .toList();
    }

    private <T> @Nullable T one(String name, String code, Function<String, T> reading) {
        List<String> values = all(name);
        if (values.isEmpty()) {
            return null;
        }
        try {
            return reading.apply(values.getFirst());
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            faults.add(new FieldError(name, code, Map.of()));
            return null;
        }
    }

    private <E extends Enum<E>> List<E> choices(String name, E[] choices) {
        List<String> values = all(name);
        List<E> chosen = Arrays.stream(choices)
                .filter(each -> values.contains(each.name()))
                .toList();
        if (values.stream().distinct().count() != chosen.size()) {
            faults.add(new FieldError(name, "unknown-choice", Map.of("choices", Arrays.asList(choices))));
        }
        return chosen;
    }

    /** The way back: in the order in which a page tells them. */
    static Map<String, List<String>> of(OpeningTerms terms) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, "q", one(terms.q()));
        put(parameters, "programme", one(terms.programme()));
        put(parameters, "occupation", terms.occupation());
        put(parameters, "country", terms.country());
        put(parameters, "presence", terms.presence());
        put(parameters, "term", terms.term());
        put(parameters, "availableFrom", one(terms.availableFrom()));
        put(parameters, "availableUntil", one(terms.availableUntil()));
        return parameters;
    }

    private static List<?> one(@Nullable Object value) {
        return value == null ? List.of() : List.of(value);
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable List<?> values) {
        if (values != null && !values.isEmpty()) {
            parameters.put(name, values.stream().map(String::valueOf).toList());
        }
    }
}
