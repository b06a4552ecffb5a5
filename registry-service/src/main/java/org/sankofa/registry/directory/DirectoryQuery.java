package org.sankofa.registry.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.registry.clinician.Dates;
import org.sankofa.registry.clinician.Findings;
import org.sankofa.registry.clinician.ProfileReader;
import org.sankofa.search.ClinicianQuery;
import org.sankofa.search.LanguageSkill;
import org.sankofa.search.SearchCursor;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;
import org.sankofa.search.vocabulary.Vocabulary;

/** Reads a search from the parameters of an address, or what has their names; others were refused before. */
public final class DirectoryQuery {
    static final int VALUES_MAXIMUM = 50;

    private static final Set<String> UNREADABLE = Set.of("date", "one-value-only", "unknown-choice", "whole-number");

    private final Map<String, List<String>> parameters;
    private final String place;
    private final Vocabulary vocabulary;
    private final Findings findings = new Findings();

    private DirectoryQuery(Map<String, List<String>> parameters, String place, Vocabulary vocabulary) {
        this.parameters = parameters;
        this.place = place;
        this.vocabulary = vocabulary;
    }

    /**
     * @param parameters their values, by name
     * @param place of the parameters in the request, before their names; empty for those of its address
     * @throws Refusal naming every parameter that is wrong
     */
    public static ClinicianQuery read(Map<String, List<String>> parameters, String place, Vocabulary vocabulary) {
        return new DirectoryQuery(parameters, place, vocabulary).read();
    }

    private ClinicianQuery read() {
        LocalDate from = Dates.read("availableFrom", one("availableFrom"), findings);
        LocalDate until = Dates.read("availableUntil", one("availableUntil"), findings);
        if (from != null && until != null && until.isBefore(from)) {
            findings.refuse("availableUntil", "ends-before-start");
        }
        List<String> occupations = all("occupation");
        occupations.stream()
                .filter(code -> vocabulary.occupation(code).isEmpty())
                .forEach(code -> findings.refuse("occupation", "unknown-occupation"));
        List<String> specialties = all("specialty");
        specialties.stream()
                .filter(id -> vocabulary.specialty(id).isEmpty())
                .forEach(id -> findings.refuse("specialty", "unknown-specialty"));
        ClinicianQuery.Builder query = ClinicianQuery.everyone()
                .text(text())
                .occupations(occupations)
                .specialties(specialties)
                .residences(countries("residence"))
                .origins(countries("origin"))
                .languages(languages())
                .presences(choices("presence", Presence.class))
                .terms(choices("term", Term.class))
                .from(from)
                .until(until)
                .worstVerificationLevel(number("verificationLevel", 1, 4))
                .facets(facets());
        Integer limit = number("limit", 1, ClinicianQuery.MAXIMUM_LIMIT);
        SearchCursor after = after();
        if (after != null
                && findings.none()
                && after.question() != query.build().fingerprint()) {
            findings.refuse("after", "cursor-of-another-question");
        }
        refuse();
        return (limit == null ? query : query.limit(limit)).after(after).build();
    }

    /** As everywhere: what cannot be read is 400, and 422 what can be read and not taken. */
    private void refuse() {
        if (findings.none()) {
            return;
        }
        List<FieldError> errors = findings.errors().stream()
                .map(error -> new FieldError(place + error.field(), error.code(), error.arguments()))
                .toList();
        boolean unread = errors.stream().map(FieldError::code).anyMatch(UNREADABLE::contains);
        throw unread ? Refusal.unreadable(errors) : Refusal.invalid(errors);
    }

    private @Nullable String one(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            findings.refuse(name, "one-value-only");
        }
        return values.isEmpty() || values.getFirst().isBlank() ? null : values.getFirst();
    }

    private List<String> all(String name) {
        List<String> values = parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
        if (values.size() > VALUES_MAXIMUM) {
            findings.refuse(name, "too-many", Map.of("maximum", VALUES_MAXIMUM));
            return List.of();
        }
        return values;
    }

    private @Nullable String text() {
        String text = one("q");
        if (text != null && text.length() > ClinicianQuery.MAXIMUM_TEXT) {
            findings.refuse("q", "too-long", Map.of("maximum", ClinicianQuery.MAXIMUM_TEXT));
            return null;
        }
        return text;
    }

    private List<String> countries(String name) {
        List<String> codes = new ArrayList<>();
        for (String value : all(name)) {
            String code = value.toUpperCase(Locale.ROOT);
            if (!vocabulary.isCountry(code)) {
                findings.refuse(name, "unknown-country");
            }
            codes.add(code);
        }
        return codes;
    }

    /** {@code fr:B2}, or {@code fr} for any level. */
    private List<LanguageSkill> languages() {
        List<LanguageSkill> languages = new ArrayList<>();
        for (String value : all("language")) {
            String[] parts = value.split(":", 2);
            if (!vocabulary.isLanguage(parts[0])) {
                findings.refuse("language", "unknown-language");
                continue;
            }
            CefrLevel level = parts.length == 1
                    ? CefrLevel.A1
                    : ProfileReader.choice("language", parts[1], CefrLevel.class, findings);
            languages.add(new LanguageSkill(parts[0], level == null ? CefrLevel.A1 : level));
        }
        return languages;
    }

    private <E extends Enum<E>> List<E> choices(String name, Class<E> choices) {
        List<E> chosen = new ArrayList<>();
        for (String value : all(name)) {
            E choice = ProfileReader.choice(name, value, choices, findings);
            if (choice != null) {
                chosen.add(choice);
            }
        }
        return chosen;
    }

    private @Nullable Integer number(String name, int minimum, int maximum) {
        String value = one(name);
        if (value == null) {
            return null;
        }
        int number;
        try {
            number = Integer.parseInt(value);
        } catch (NumberFormatException text) {
            findings.refuse(name, "whole-number");
            return null;
        }
        if (number >= minimum && number <= maximum) {
            return number;
        }
        findings.refuse(name, "out-of-range", Map.of("minimum", minimum, "maximum", maximum));
        return null;
    }

    private boolean facets() {
        String value = one("facets");
        if (value != null && !value.equals("true") && !value.equals("false")) {
            findings.refuse("facets", "unknown-choice", Map.of("choices", List.of(true, false)));
        }
        return !"false".equals(value);
    }

    private @Nullable SearchCursor after() {
        String value = one("after");
        if (value == null) {
            return null;
        }
        SearchCursor cursor = SearchCursor.parse(value).orElse(null);
        if (cursor == null) {
            findings.refuse("after", "cursor");
        }
        return cursor;
    }
}
