package org.sankofa.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;

/**
 * A search for clinicians. A filter that is null or empty lets everyone pass.
 *
 * <p>Within one filter any value is enough, except for languages, all of which are demanded at their level or above.
 *
 * @param text free text in any language; any string is legal, and all but the first words and signs are ignored
 * @param specialties these or parts of them
 * @param from first day of a window that some availability has to touch
 * @param until last day of that window
 * @param worstVerificationLevel 1 to 4; this level or a better one
 * @param facets whether to count values, which costs more than the page itself
 * @param limit page size, 1 to {@value #MAXIMUM_LIMIT}
 * @param after where the page before ended
 */
public record ClinicianQuery(
        @Nullable String text,
        List<String> occupations,
        List<String> specialties,
        List<String> residences,
        List<String> origins,
        List<LanguageSkill> languages,
        List<Presence> presences,
        List<Term> terms,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Integer worstVerificationLevel,
        boolean facets,
        int limit,
        @Nullable SearchCursor after) {

    public static final int MAXIMUM_LIMIT = 100;

    public static final int WORST_VERIFICATION_LEVEL = 4;

    /** Characters (UTF-16) of free text that are accepted. */
    public static final int MAXIMUM_TEXT = 10_000;

    public ClinicianQuery {
        if (text != null && text.length() > MAXIMUM_TEXT) {
            throw new IllegalArgumentException("text is longer than " + MAXIMUM_TEXT);
        }
        if (worstVerificationLevel != null
                && (worstVerificationLevel < 1 || worstVerificationLevel > WORST_VERIFICATION_LEVEL)) {
            throw new IllegalArgumentException("verification levels are 1 to 4, not " + worstVerificationLevel);
        }
        if (limit < 1 || limit > MAXIMUM_LIMIT) {
            throw new IllegalArgumentException("limit is 1 to " + MAXIMUM_LIMIT + ", not " + limit);
        }
        occupations = List.copyOf(occupations);
        specialties = List.copyOf(specialties);
        residences = List.copyOf(residences);
        origins = List.copyOf(origins);
        languages = List.copyOf(languages);
        presences = List.copyOf(presences);
        terms = List.copyOf(terms);
    }

    /** By which cursors know the pages of this query, however long, and those of another. */
    public int fingerprint() {
        return Fingerprint.of(
                text,
                occupations,
                specialties,
                residences,
                origins,
                languages,
                presences,
                terms,
                from,
                until,
                worstVerificationLevel);
    }

    /** Everyone, with facets, twenty to a page: the query to start {@link Builder building} from. */
    public static Builder everyone() {
        return new Builder();
    }

    /** Collects the filters of a query by name. */
    public static final class Builder {
        private @Nullable String text;
        private List<String> occupations = List.of();
        private List<String> specialties = List.of();
        private List<String> residences = List.of();
        private List<String> origins = List.of();
        private List<LanguageSkill> languages = List.of();
        private List<Presence> presences = List.of();
        private List<Term> terms = List.of();
        private @Nullable LocalDate from;
        private @Nullable LocalDate until;
        private @Nullable Integer worstVerificationLevel;
        private boolean facets = true;
        private int limit = 20;
        private @Nullable SearchCursor after;

        private Builder() {}

        public Builder text(@Nullable String value) {
            text = value;
            return this;
        }

        public Builder occupations(List<String> values) {
            occupations = values;
            return this;
        }

        public Builder specialties(List<String> values) {
            specialties = values;
            return this;
        }

        public Builder residences(List<String> values) {
            residences = values;
            return this;
        }

        public Builder origins(List<String> values) {
            origins = values;
            return this;
        }

        public Builder languages(List<LanguageSkill> values) {
            languages = values;
            return this;
        }

        public Builder presences(List<Presence> values) {
            presences = values;
            return this;
        }

        public Builder terms(List<Term> values) {
            terms = values;
            return this;
        }

        public Builder from(@Nullable LocalDate day) {
            from = day;
            return this;
        }

        public Builder until(@Nullable LocalDate day) {
            until = day;
            return this;
        }

        public Builder worstVerificationLevel(@Nullable Integer level) {
            worstVerificationLevel = level;
            return this;
        }

        public Builder facets(boolean wanted) {
            facets = wanted;
            return this;
        }

        public Builder limit(int size) {
            limit = size;
            return this;
        }

        public Builder after(@Nullable SearchCursor cursor) {
            after = cursor;
            return this;
        }

        public ClinicianQuery build() {
            return new ClinicianQuery(
                    text,
                    occupations,
                    specialties,
                    residences,
                    origins,
                    languages,
                    presences,
                    terms,
                    from,
                    until,
                    worstVerificationLevel,
                    facets,
                    limit,
                    after);
        }
    }
}
