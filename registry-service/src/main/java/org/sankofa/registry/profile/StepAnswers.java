package org.sankofa.registry.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.page.Typed;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.vocabulary.Picker;
import org.sankofa.registry.clinician.IdentityForm;
import org.sankofa.registry.clinician.ProfileForm;
import org.sankofa.registry.clinician.ProfileForm.AvailabilityForm;
import org.sankofa.registry.clinician.ProfileForm.LanguageForm;
import org.sankofa.registry.clinician.ProfileForm.PracticeForm;
import org.sankofa.registry.clinician.ProfileForm.SkillForm;
import org.sankofa.registry.clinician.RegistrationForm;
import org.sankofa.search.vocabulary.Concept.Kind;
import org.sankofa.search.vocabulary.SkillLevel;

/**
 * What was typed in one step, taken over into what was said before.
 *
 * @param form not checked yet
 * @param errors what could not even be taken over
 */
record StepAnswers(RegistrationForm form, List<FieldError> errors) {
    /** More than anybody may have, so that the reader of the profile can say that it is too many. */
    private static final int MOST_LINES = 100;

    static StepAnswers of(Step step, RegistrationForm before, Typed typed) {
        ProfileForm said = Objects.requireNonNull(before.profile());
        List<FieldError> errors = new ArrayList<>();
        ProfileForm profile = switch (step) {
            case NAME, CONSENTS -> said;
            case OCCUPATION -> said.withOccupation(typed.text("profile.occupation"));
            case SKILLS -> said.withAbilities(specialties(typed), skills(said, typed, errors));
            case LANGUAGES -> said.withLanguages(languages(typed));
            case WORK -> said.withWork(years(typed, errors), typed.text("profile.residence"), practice(typed));
            case ORIGINS ->
                said.withCountries(countries("profile.origins", typed), countries("profile.citizenships", typed));
            case AVAILABILITY ->
                said.withOffers(
                        List.copyOf(typed.all("profile.presences")),
                        List.copyOf(typed.all("profile.terms")),
                        windows(typed),
                        countries("profile.preferredCountries", typed));
            case SUMMARY -> said.withSummary(typed.raw("profile.summary"));
        };
        IdentityForm identity = step == Step.NAME
                ? new IdentityForm(
                        typed.text("identity.givenName"),
                        typed.text("identity.familyName"),
                        typed.text("identity.dateOfBirth"),
                        typed.text("identity.phone"))
                : before.identity();
        return new StepAnswers(new RegistrationForm(identity, profile), errors);
    }

    private static List<@Nullable String> specialties(Typed typed) {
        return Stream.concat(typed.all("profile.specialties").stream(), Picker.added(Kind.SPECIALTY, typed).stream())
                .distinct()
                .toList();
    }

    /** With the note that was said before, which the page does not ask for. */
    private static List<@Nullable SkillForm> skills(ProfileForm said, Typed typed, List<FieldError> errors) {
        List<@Nullable SkillForm> skills = new ArrayList<>();
        for (int i = 0; i < MOST_LINES; i++) {
            String at = "profile.skills[" + i + "]";
            String id = typed.text(at + ".skill");
            String level = typed.text(at + ".level");
            if (!id.isEmpty() && !level.equals(StepInputs.REMOVE)) {
                SkillForm before = before(said, id);
                String field = "profile.skills[" + skills.size() + "].lastPractised";
                Integer last = number(field, typed.text(at + ".lastPractised"), errors);
                skills.add(new SkillForm(id, level, last, before == null ? null : before.note()));
            }
        }
        String level = typed.text(StepInputs.ADDED_LEVEL);
        Picker.added(Kind.SKILL, typed)
                .forEach(id -> skills.add(
                        new SkillForm(id, level.isEmpty() ? SkillLevel.COMPETENT.name() : level, null, null)));
        return skills;
    }

    private static @Nullable SkillForm before(ProfileForm said, String id) {
        List<@Nullable SkillForm> skills = said.skills();
        if (skills == null) {
            return null;
        }
        for (SkillForm skill : skills) {
            if (skill != null && id.equals(skill.skill())) {
                return skill;
            }
        }
        return null;
    }

    private static List<@Nullable LanguageForm> languages(Typed typed) {
        List<@Nullable LanguageForm> languages = new ArrayList<>();
        for (int i = 0; i < MOST_LINES; i++) {
            String at = "profile.languages[" + i + "]";
            String language = typed.text(at + ".language");
            String level = typed.text(at + ".level");
            if (!language.isEmpty() && !level.equals(StepInputs.REMOVE)) {
                languages.add(new LanguageForm(language, level));
            }
        }
        return languages;
    }

    private static @Nullable Integer years(Typed typed, List<FieldError> errors) {
        return number("profile.yearsOfExperience", typed.text("profile.yearsOfExperience"), errors);
    }

    private static @Nullable Integer number(String field, String typed, List<FieldError> errors) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(typed);
        } catch (NumberFormatException noNumber) {
            errors.add(FieldError.of(field, "whole-number"));
            return null;
        }
    }

    private static PracticeForm practice(Typed typed) {
        return new PracticeForm(typed.text("profile.practice.setting"), typed.text("profile.practice.country"));
    }

    private static List<@Nullable String> countries(String name, Typed typed) {
        return Stream.concat(typed.all(name).stream(), typed.all(name + "." + Picker.ADD).stream())
                .filter(code -> !code.isBlank())
                .distinct()
                .toList();
    }

    private static List<@Nullable AvailabilityForm> windows(Typed typed) {
        List<@Nullable AvailabilityForm> windows = new ArrayList<>();
        for (int i = 0; i < MOST_LINES; i++) {
            String at = "profile.availability[" + i + "]";
            String from = typed.text(at + ".from");
            String until = typed.text(at + ".until");
            if (!from.isEmpty() || !until.isEmpty()) {
                windows.add(new AvailabilityForm(from, until));
            }
        }
        return windows;
    }
}
