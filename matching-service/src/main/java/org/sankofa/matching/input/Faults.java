package org.sankofa.matching.input;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.search.vocabulary.Vocabulary;

/** Collects what is wrong with one request beyond its shape, so that it is all told at once. */
public final class Faults {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private final Vocabulary vocabulary = Vocabulary.standard();
    private final List<FieldError> errors = new ArrayList<>();

    public void add(String field, String code) {
        errors.add(FieldError.of(field, code));
    }

    public void add(String field, String code, Map<String, ?> arguments) {
        errors.add(new FieldError(field, code, arguments));
    }

    public void country(String field, @Nullable String code) {
        if (code != null && !vocabulary.isCountry(code)) {
            add(field, "unknown-country");
        }
    }

    public void countries(String field, Collection<String> codes) {
        each(field, codes, this::country);
    }

    public void occupation(String field, @Nullable String code) {
        if (code != null && vocabulary.occupation(code).isEmpty()) {
            add(field, "unknown-occupation");
        }
    }

    public void occupations(String field, Collection<String> codes) {
        each(field, codes, this::occupation);
    }

    public void specialties(String field, Collection<String> ids) {
        each(field, ids, (at, id) -> {
            if (vocabulary.specialty(id).isEmpty()) {
                add(at, "unknown-specialty");
            }
        });
    }

    public void skill(String field, @Nullable String id) {
        if (id != null && vocabulary.skill(id).isEmpty()) {
            add(field, "unknown-skill");
        }
    }

    public void language(String field, @Nullable String tag) {
        if (tag != null && !vocabulary.isLanguage(tag)) {
            add(field, "unknown-language");
        }
    }

    public void currency(String field, @Nullable String code) {
        if (code == null) {
            return;
        }
        try {
            Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            add(field, "unknown-currency");
        }
    }

    /** Refuses an end before the start, and years that can only be a slip of the hand. */
    public void range(String from, @Nullable LocalDate start, String until, @Nullable LocalDate end) {
        plausible(from, start);
        plausible(until, end);
        if (start != null && end != null && end.isBefore(start)) {
            add(until, "ends-before-start");
        }
    }

    /** Refuses the empty places of a list: JSON's null is no code, no skill and no agreement. */
    public void complete(String field, @Nullable List<?> list) {
        for (int place = 0; list != null && place < list.size(); place++) {
            if (list.get(place) == null) {
                add(field + "[" + place + "]", "required");
            }
        }
    }

    /** Refuses what stands twice in a list. */
    public void distinct(String field, Collection<?> values) {
        Set<Object> seen = new HashSet<>();
        int place = 0;
        for (Object value : values) {
            if (!seen.add(value)) {
                add(field + "[" + place + "]", "duplicate");
            }
            place++;
        }
    }

    /** What was found so far. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /**
     * Ends the checking.
     *
     * @throws Refusal 422 with every fault, if there is any
     */
    public void refuse() {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private void plausible(String field, @Nullable LocalDate date) {
        if (date != null && (date.isBefore(EARLIEST) || date.isAfter(LATEST))) {
            add(field, "implausible-date", Map.of("minimum", EARLIEST, "maximum", LATEST));
        }
    }

    private void each(String field, Collection<String> values, Check check) {
        int place = 0;
        for (String value : values) {
            check.check(field + "[" + place + "]", value);
            place++;
        }
        distinct(field, values);
    }

    @FunctionalInterface
    private interface Check {
        void check(String field, String value);
    }
}
