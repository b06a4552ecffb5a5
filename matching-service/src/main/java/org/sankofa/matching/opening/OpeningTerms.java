package org.sankofa.matching.opening;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;

/**
 * What somebody searches for among what is open, by the names of the parameters and checked by their rules.
 *
 * @param fit whether only what one is eligible for is meant; a list is ranked by it instead
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "AssignmentTerms",
        description = "What GET /assignments takes, under the same names; without any, everything open is found")
public record OpeningTerms(
        @Nullable @Schema(maxLength = OpeningQuery.MAXIMUM_TEXT)
        String q,

        @Nullable @Schema(description = "Whether to tell only of what one is eligible for on the day")
        Boolean fit,

        @Nullable UUID programme,
        @Nullable List<String> occupation,
        @Nullable List<String> country,
        @Nullable List<Presence> presence,
        @Nullable List<Term> term,
        @Nullable LocalDate availableFrom,
        @Nullable LocalDate availableUntil) {

    public OpeningTerms {
        occupation = given(occupation);
        // As the parameters are read, so that what is saved reads the same everywhere.
        country = given(
                country == null
                        ? null
                        : country.stream()
                                .filter(Objects::nonNull)
                                .map(code -> code.toUpperCase(Locale.ROOT))
                                .toList());
        presence = given(presence);
        term = given(term);
    }

    /** Without what a list says nothing with, or twice. */
    private static <T> @Nullable List<T> given(@Nullable List<T> values) {
        List<T> given = values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).distinct().toList();
        return given.isEmpty() ? null : given;
    }

    public boolean asksForFit() {
        return Boolean.TRUE.equals(fit);
    }

    /** @throws org.sankofa.kit.problem.Refusal naming every field that is wrong */
    public void check() {
        text();
        filters();
    }

    @Nullable
    String text() {
        return OpeningQuery.text("query.q", q);
    }

    Filters filters() {
        return Filters.read(
                "query.",
                programme,
                set(occupation),
                set(country),
                set(presence),
                set(term),
                availableFrom,
                availableUntil);
    }

    private static <T> Set<T> set(@Nullable List<T> values) {
        return values == null ? Set.of() : Set.copyOf(values);
    }

    /** Without what is searched for, for logs: a text may be a name. */
    @Override
    public String toString() {
        return "OpeningTerms";
    }
}
