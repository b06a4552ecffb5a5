package org.sankofa.registry.profile;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.registry.clinician.Completeness;
import org.sankofa.registry.clinician.ProfileForm;
import org.sankofa.registry.clinician.ProfileForm.AvailabilityForm;
import org.sankofa.registry.clinician.RegistrationForm;

/** What {@link Completeness} misses, said at the field of the page that it is filled in at. */
final class Lack {
    /** Of a field that was left empty. */
    static final String EMPTY = "required";

    private Lack() {}

    static FieldError of(String missing, RegistrationForm form) {
        return switch (missing) {
            case "profile.languages" -> FieldError.of("profile.languages[0].language", EMPTY);
            case "profile.practice" -> FieldError.of("profile.practice.setting", EMPTY);
            case "profile.practice.country" -> FieldError.of("profile.practice.country", "practice-country");
            case "profile.availability" -> availability(Objects.requireNonNull(form.profile()));
            default -> FieldError.of(missing, EMPTY);
        };
    }

    /** None was said, or all that were said are over. */
    private static FieldError availability(ProfileForm profile) {
        List<@Nullable AvailabilityForm> windows = profile.availability();
        return windows == null || windows.isEmpty()
                ? FieldError.of("profile.availability[0].from", EMPTY)
                : FieldError.of("profile.availability[" + (windows.size() - 1) + "].until", "already-over");
    }

    /** Key of the label of the field. */
    static String label(String missing) {
        return missing.equals("profile.yearsOfExperience") ? "profile.years" : missing;
    }
}
