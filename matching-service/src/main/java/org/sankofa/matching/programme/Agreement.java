package org.sankofa.matching.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bilateral agreement or memorandum that a programme rests on.
 *
 * @param title unique within its programme
 * @param countries where the clinicians live or practise, ISO 3166-1 alpha-2
 * @param occupations ISCO-08 unit groups that it covers; empty means all
 * @param endsOn the last day on which it is in force
 * @param quota how many placements may rest on it; null means no limit
 * @param maximumDurationDays the longest placement that it allows; null means no limit
 * @param reEntryGuaranteed whether the clinician may return to the country of residence
 * @param coversSafeguardedCountries whether it expressly allows drawing on a country of the WHO safeguards list
 */
public record Agreement(
        String title,
        AgreementKind kind,
        List<String> countries,
        List<String> occupations,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable Integer quota,
        @Nullable Integer maximumDurationDays,
        boolean qualificationsRecognised,
        boolean reEntryGuaranteed,
        boolean coversSafeguardedCountries) {

    public Agreement {
        countries = List.copyOf(countries);
        occupations = List.copyOf(occupations);
    }

    /** Whether it is in force on every day from {@code from} to {@code until}. */
    public boolean inForce(LocalDate from, LocalDate until) {
        return !startsOn.isAfter(from) && !endsOn.isBefore(until);
    }

    /** Whether it speaks of that occupation. */
    public boolean coversOccupation(String occupation) {
        return occupations.isEmpty() || occupations.contains(occupation);
    }
}
