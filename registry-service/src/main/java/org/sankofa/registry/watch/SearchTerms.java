package org.sankofa.registry.watch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sankofa.registry.directory.DirectoryQuery;
import org.sankofa.search.ClinicianQuery;
import org.sankofa.search.vocabulary.Vocabulary;

/** What is searched for, by the names of the directory's parameters and checked by its rules. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "What GET /clinicians takes, under the same names; without any, everybody is found")
record SearchTerms(
        @Nullable @Schema(maxLength = ClinicianQuery.MAXIMUM_TEXT)
        String q,

        @Nullable List<String> occupation,
        @Nullable List<String> specialty,
        @Nullable List<String> residence,
        @Nullable List<String> origin,
        @Nullable List<String> language,
        @Nullable List<String> presence,
        @Nullable List<String> term,
        @Nullable @Schema(format = "date") String availableFrom,
        @Nullable @Schema(format = "date") String availableUntil,
        @Nullable @Schema(minimum = "1", maximum = "4") Integer verificationLevel) {

    SearchTerms {
        occupation = given(occupation);
        specialty = given(specialty);
        residence = capitals(given(residence));
        origin = capitals(given(origin));
        language = given(language);
        presence = given(presence);
        term = given(term);
    }

    /** Without what a list says nothing with. */
    private static @Nullable List<String> given(@Nullable List<String> values) {
        return values == null ? null : values.stream().filter(Objects::nonNull).toList();
    }

    /** Countries as everywhere else; the parameters of the directory are read without regard to case, too. */
    private static @Nullable List<String> capitals(@Nullable List<String> codes) {
        return codes == null
                ? null
                : codes.stream().map(code -> code.toUpperCase(Locale.ROOT)).toList();
    }

    /**
     * Of the parameters of the directory's page.
     *
     * @throws org.sankofa.kit.problem.Refusal naming every parameter that is wrong
     */
    static SearchTerms of(Map<String, List<String>> parameters, Vocabulary vocabulary) {
        DirectoryQuery.read(parameters, "", vocabulary);
        String level = one(parameters, "verificationLevel");
        return new SearchTerms(
                one(parameters, "q"),
                several(parameters, "occupation"),
                several(parameters, "specialty"),
                several(parameters, "residence"),
                several(parameters, "origin"),
                several(parameters, "language"),
                several(parameters, "presence"),
                several(parameters, "term"),
                one(parameters, "availableFrom"),
                one(parameters, "availableUntil"),
                level == null ? null : Integer.valueOf(level));
    }

    private static @Nullable String one(Map<String, List<String>> parameters, String name) {
        List<String> values = several(parameters, name);
        return values == null ? null : values.getFirst();
    }

    private static @Nullable List<String> several(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
        return values.isEmpty() ? null : values;
    }

    /** @throws org.sankofa.kit.problem.Refusal naming every field that is wrong */
    ClinicianQuery read(Vocabulary vocabulary) {
        return DirectoryQuery.read(parameters(), "query.", vocabulary);
    }

    /** By the names that the directory takes them under. */
    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, "q", q);
        put(parameters, "occupation", occupation);
        put(parameters, "specialty", specialty);
        put(parameters, "residence", residence);
        put(parameters, "origin", origin);
        put(parameters, "language", language);
        put(parameters, "presence", presence);
        put(parameters, "term", term);
        put(parameters, "availableFrom", availableFrom);
        put(parameters, "availableUntil", availableUntil);
        put(parameters, "verificationLevel", verificationLevel == null ? null : verificationLevel.toString());
        return parameters;
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, List.of(value));
        }
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable List<String> values) {
        if (values != null) {
            parameters.put(name, values);
        }
    }

    /** Without what is searched for, for logs: a text may be a name. */
    @Override
    public String toString() {
        return "SearchTerms";
    }
}
