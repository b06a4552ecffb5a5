package org.sankofa.registry.clinician;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A profile as typed; {@link ProfileReader} checks it. Everything may be missing: drafts are filled in steps. */
public record ProfileForm(
        @Nullable String occupation,
        @Nullable List<@Nullable String> specialties,
        @Nullable List<@Nullable SkillForm> skills,
        @Nullable List<@Nullable LanguageForm> languages,
        @Nullable Integer yearsOfExperience,
        @Nullable String residence,
        @Schema(nullable = false) @Nullable PracticeForm practice,
        @Nullable List<@Nullable String> origins,
        @Nullable List<@Nullable String> citizenships,
        @Nullable List<@Nullable String> presences,
        @Nullable List<@Nullable String> terms,
        @Nullable List<@Nullable AvailabilityForm> availability,
        @Nullable List<@Nullable String> preferredCountries,
        @Nullable String summary) {

    /** What would have been typed to say this profile. */
    public static ProfileForm of(Profile profile) {
        Profile.Practice practice = profile.practice();
        return new ProfileForm(
                profile.occupation(),
                List.copyOf(profile.specialties()),
                profile.skills().stream()
                        .map(skill ->
                                new SkillForm(skill.skill(), skill.level().name(), skill.lastPractised(), skill.note()))
                        .toList(),
                profile.languages().stream()
                        .map(spoken -> new LanguageForm(
                                spoken.language(), spoken.level().name()))
                        .toList(),
                profile.yearsOfExperience(),
                profile.residence(),
                practice == null ? null : new PracticeForm(practice.setting().name(), practice.country()),
                List.copyOf(profile.origins()),
                List.copyOf(profile.citizenships()),
                profile.presences().stream().map(Enum::name).toList(),
                profile.terms().stream().map(Enum::name).toList(),
                profile.availability().stream()
                        .map(window -> new AvailabilityForm(
                                window.from().toString(),
                                window.until() == null ? null : window.until().toString()))
                        .toList(),
                List.copyOf(profile.preferredCountries()),
                profile.summary());
    }

    public ProfileForm withOccupation(String occupation) {
        return new ProfileForm(
                occupation,
                specialties,
                skills,
                languages,
                yearsOfExperience,
                residence,
                practice,
                origins,
                citizenships,
                presences,
                terms,
                availability,
                preferredCountries,
                summary);
    }

    public ProfileForm withAbilities(List<@Nullable String> specialties, List<@Nullable SkillForm> skills) {
        return new ProfileForm(
                occupation,
                specialties,
                skills,
                languages,
                yearsOfExperience,
                residence,
                practice,
                origins,
                citizenships,
                presences,
                terms,
                availability,
                preferredCountries,
                summary);
    }

    public ProfileForm withLanguages(List<@Nullable LanguageForm> languages) {
        return new ProfileForm(
                occupation,
                specialties,
                skills,
                languages,
                yearsOfExperience,
                residence,
                practice,
                origins,
                citizenships,
                presences,
                terms,
                availability,
                preferredCountries,
                summary);
    }

    public ProfileForm withWork(@Nullable Integer yearsOfExperience, String residence, PracticeForm practice) {
        return new ProfileForm(
                occupation,
                specialties,
                skills,
                languages,
                yearsOfExperience,
                residence,
                practice,
                origins,
                citizenships,
                presences,
                terms,
                availability,
                preferredCountries,
                summary);
    }

    public ProfileForm withCountries(List<@Nullable String> origins, List<@Nullable String> citizenships) {
        return new ProfileForm(
                occupation,
                specialties,
                skills,
                languages,
                yearsOfExperience,
                residence,
                practice,
                origins,
                citizenships,
                presences,
                terms,
                availability,
                preferredCountries,
                summary);
    }

    public ProfileForm withOffers(
            List<@Nullable String> presences,
            List<@Nullable String> terms,
            List<@Nullable AvailabilityForm> availability,
            List<@Nullable String> preferredCountries) {
        return new ProfileForm(
                occupation,
                specialties,
                skills,
                languages,
                yearsOfExperience,
                residence,
                practice,
                origins,
                citizenships,
                presences,
                terms,
                availability,
                preferredCountries,
                summary);
    }

    public ProfileForm withSummary(String summary) {
        return new ProfileForm(
                occupation,
                specialties,
                skills,
                languages,
                yearsOfExperience,
                residence,
                practice,
                origins,
                citizenships,
                presences,
                terms,
                availability,
                preferredCountries,
                summary);
    }

    public record SkillForm(
            @Nullable String skill,
            @Nullable String level,
            @Nullable Integer lastPractised,
            @Nullable String note) {}

    public record LanguageForm(
            @Nullable String language, @Nullable String level) {}

    public record PracticeForm(
            @Nullable String setting, @Nullable String country) {}

    public record AvailabilityForm(
            @Nullable String from, @Nullable String until) {}
}
