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
