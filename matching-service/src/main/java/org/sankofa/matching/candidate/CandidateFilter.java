package org.sankofa.matching.candidate;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.matching.input.Faults;
import org.sankofa.search.ClinicianDocument;
import org.sankofa.search.vocabulary.CefrLevel;

/**
 * Whom to show of the candidates, beyond what the assignment demands.
 *
 * @param verificationLevel ESAR-VHP; this level or a better one, null for any
 * @param minimumYears of experience, null for any
 * @param language BCP 47; spoken at B1 or better, null for any
 * @param shortlisted only those on the shortlist
 */
public record CandidateFilter(
        @Nullable Integer verificationLevel,
        @Nullable Integer minimumYears,
        @Nullable String language,
        boolean shortlisted) {

    /** From here on one gets along at work. */
    static final CefrLevel SPOKEN = CefrLevel.B1;

    public static final CandidateFilter NONE = new CandidateFilter(null, null, null, false);

    private static final int WORST_LEVEL = 4;
    private static final int MOST_YEARS = 60;

    /**
     * The filter.
     *
     * @throws Refusal 422 with everything that is wrong
     */
    public static CandidateFilter checked(
            @Nullable Integer verificationLevel,
            @Nullable Integer minimumYears,
            @Nullable String language,
            @Nullable Boolean shortlisted) {
        Faults faults = new Faults();
        within(faults, "verificationLevel", verificationLevel, 1, WORST_LEVEL);
        within(faults, "minimumYears", minimumYears, 0, MOST_YEARS);
        faults.language("language", language);
        faults.refuse();
        return new CandidateFilter(verificationLevel, minimumYears, language, Boolean.TRUE.equals(shortlisted));
    }

    private static void within(Faults faults, String field, @Nullable Integer value, int least, int most) {
        if (value != null && value < least) {
            faults.add(field, "min", Map.of("value", least));
        } else if (value != null && value > most) {
            faults.add(field, "max", Map.of("value", most));
        }
    }

    /** Whether the clinician is as asked; who is on the shortlist is for whoever fetches them to know. */
    boolean admits(Comparison comparison) {
        ClinicianDocument clinician = comparison.clinician();
        return (verificationLevel == null || comparison.verificationLevel() <= verificationLevel)
                && (minimumYears == null || clinician.yearsOfExperience() >= minimumYears)
                && (language == null
                        || clinician.languages().stream()
                                .anyMatch(spoken -> spoken.language().equals(language)
                                        && spoken.level().compareTo(SPOKEN) >= 0));
    }
}
