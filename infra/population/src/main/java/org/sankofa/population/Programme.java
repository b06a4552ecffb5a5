package org.sankofa.population;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;

/**
 * A programme of the demo: its name follows the published one, its budget and agreements are invented.
 *
 * @param key what assignments name it by; not sent anywhere
 * @param occupations empty means all
 * @param manager address of the account that founds it
 */
public record Programme(
        String key,
        String name,
        String funder,
        List<String> countries,
        List<String> occupations,
        List<Presence> presences,
        List<Term> terms,
        LocalDate startsOn,
        LocalDate endsOn,
        Money budget,
        boolean heritageRequired,
        List<Agreement> agreements,
        String manager) {

    /**
     * A paper that a programme rests on.
     *
     * @param countries of residence or practice
     * @param occupations empty means all
     */
    public record Agreement(
            String title,
            Kind kind,
            List<String> countries,
            List<String> occupations,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable Integer quota,
            @Nullable Integer maximumDurationDays,
            boolean qualificationsRecognised,
            boolean reEntryGuaranteed,
            boolean coversSafeguardedCountries) {

        public enum Kind {
            BILATERAL_AGREEMENT,
            MEMORANDUM
        }
    }
}
