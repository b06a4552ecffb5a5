package org.sankofa.registry.clinician;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;

/** What a profile needs before it can be submitted: without any of it no assignment could be matched. */
public enum Completeness {
    OCCUPATION("profile.occupation", (profile, today) -> profile.occupation() != null),
    LANGUAGES("profile.languages", (profile, today) -> !profile.languages().isEmpty()),
    YEARS("profile.yearsOfExperience", (profile, today) -> profile.yearsOfExperience() != null),
    RESIDENCE("profile.residence", (profile, today) -> profile.residence() != null),
    PRACTICE("profile.practice", (profile, today) -> profile.practice() != null),
    PRACTICE_COUNTRY("profile.practice.country", (profile, today) -> practiceCountryKnown(profile)),
    ORIGINS("profile.origins", (profile, today) -> !profile.origins().isEmpty()),
    CITIZENSHIPS(
            "profile.citizenships", (profile, today) -> !profile.citizenships().isEmpty()),
    PRESENCES("profile.presences", (profile, today) -> !profile.presences().isEmpty()),
    TERMS("profile.terms", (profile, today) -> !profile.terms().isEmpty()),
    AVAILABILITY("profile.availability", Completeness::availableFromNowOn);

    private final String field;
    private final BiPredicate<Profile, LocalDate> present;

    Completeness(String field, BiPredicate<Profile, LocalDate> present) {
        this.field = field;
        this.present = present;
    }

    /** The fields that are still missing, in the order of the form; empty when the profile can be submitted. */
    public static List<String> missing(Profile profile, LocalDate today) {
        return List.of(values()).stream()
                .filter(part -> !part.present.test(profile, today))
                .map(part -> part.field)
                .toList();
    }

    /** The safeguards rule asks where somebody practises now; it cannot be answered without. */
    private static boolean practiceCountryKnown(Profile profile) {
        Profile.Practice practice = profile.practice();
        return practice == null || practice.setting() == Profile.Setting.NONE || practice.country() != null;
    }

    private static boolean availableFromNowOn(Profile profile, LocalDate today) {
        return profile.availability().stream()
                .anyMatch(window -> window.until() == null || !window.until().isBefore(today));
    }
}
