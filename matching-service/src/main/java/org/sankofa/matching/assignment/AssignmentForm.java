package org.sankofa.matching.assignment;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.text.PlainText;
import org.sankofa.kit.text.PlainTextRule;
import org.sankofa.matching.input.Faults;
import org.sankofa.matching.programme.MoneyForm;
import org.sankofa.matching.programme.Programme;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.SkillLevel;
import org.sankofa.search.vocabulary.Term;

/** An assignment as a host types it, in whole or in parts. */
@Serdeable
public record AssignmentForm(
        @Nullable @NotNull UUID institution,
        @Nullable @NotNull UUID programme,
        @Nullable @NotBlank @PlainText @Size(max = 200) String title,
        @Nullable @NotBlank String occupation,
        @Nullable @Size(max = 10) List<String> specialties,
        @Nullable @Valid @Size(max = 30) List<SkillForm> requiredSkills,
        @Nullable @Valid @Size(max = 30) List<SkillForm> desiredSkills,
        @Nullable @Valid @Size(max = 10) List<LanguageForm> languages,
        @Nullable @Min(0) @Max(60) Integer minimumYears,
        @Nullable @Min(1) @Max(4) Integer verificationLevel,
        @Nullable @NotNull @Min(1) @Max(500) Integer places,
        @Nullable @NotNull Presence presence,
        @Nullable @NotNull Term term,
        @Nullable @NotNull @Valid WindowForm window,
        @Nullable @NotNull @Min(1) @Max(3650) Integer durationDays,
        @Nullable @PlainText(lines = true) @Size(max = 4000) String objectives,
        @Nullable @PlainText(lines = true) @Size(max = 4000) String support,
        @Nullable @PlainText @Size(max = 200) String supervisor,
        @Nullable @PlainText(lines = true) @Size(max = 8000) String description,
        @Nullable @NotNull @Valid MoneyForm costPerPlace) {

    /** A skill that is asked for. */
    @Serdeable
    public record SkillForm(
            @Nullable @NotBlank String skill,
            @Nullable @NotNull SkillLevel level) {
        SkillNeed need() {
            return new SkillNeed(Objects.requireNonNull(skill), Objects.requireNonNull(level));
        }
    }

    /** A language that is asked for, or an advantage. */
    @Serdeable
    public record LanguageForm(
            @Nullable @NotBlank String language,
            @Nullable @NotNull CefrLevel level,
            @Nullable Boolean required) {
        LanguageNeed need() {
            return new LanguageNeed(
                    Objects.requireNonNull(language), Objects.requireNonNull(level), !Boolean.FALSE.equals(required));
        }
    }

    /** The days within which the work has to be done. */
    @Serdeable
    public record WindowForm(
            @Nullable @NotNull LocalDate from,
            @Nullable @NotNull LocalDate until) {
        Period period() {
            return new Period(Objects.requireNonNull(from), Objects.requireNonNull(until));
        }
    }

    /** What was said before, to be changed. */
    public static AssignmentForm of(UUID institution, UUID programme, AssignmentTerms terms) {
        return new AssignmentForm(
                institution,
                programme,
                terms.title(),
                terms.occupation(),
                terms.specialties(),
                skills(terms.requiredSkills()),
                skills(terms.desiredSkills()),
                terms.languages().stream()
                        .map(need -> new LanguageForm(need.language(), need.level(), need.required()))
                        .toList(),
                terms.minimumYears(),
                terms.verificationLevel(),
                terms.places(),
                terms.presence(),
                terms.term(),
                new WindowForm(terms.window().from(), terms.window().until()),
                terms.durationDays(),
                terms.objectives(),
                terms.support(),
                terms.supervisor(),
                terms.description(),
                new MoneyForm(
                        terms.costPerPlace().amount(), terms.costPerPlace().currency()));
    }

    private static List<SkillForm> skills(List<SkillNeed> needs) {
        return needs.stream()
                .map(need -> new SkillForm(need.skill(), need.level()))
                .toList();
    }

    /** With whom it wants. */
    public AssignmentForm withPeople(
            String title,
            @Nullable String occupation,
            List<String> specialties,
            List<SkillForm> requiredSkills,
            List<SkillForm> desiredSkills,
            List<LanguageForm> languages,
            @Nullable Integer minimumYears,
            @Nullable Integer verificationLevel) {
        return new AssignmentForm(
                institution,
                programme,
                title,
                occupation,
                specialties,
                requiredSkills,
                desiredSkills,
                languages,
                minimumYears,
                verificationLevel,
                places,
                presence,
                term,
                window,
                durationDays,
                objectives,
                support,
                supervisor,
                description,
                costPerPlace);
    }

    /** With who pays, when, and for how many. */
    public AssignmentForm withTime(
            @Nullable UUID programme,
            @Nullable Integer places,
            @Nullable Presence presence,
            @Nullable Term term,
            WindowForm window,
            @Nullable Integer durationDays,
            @Nullable MoneyForm costPerPlace) {
        return new AssignmentForm(
                institution,
                programme,
                title,
                occupation,
                specialties,
                requiredSkills,
                desiredSkills,
                languages,
                minimumYears,
                verificationLevel,
                places,
                presence,
                term,
                window,
                durationDays,
                objectives,
                support,
                supervisor,
                description,
                costPerPlace);
    }

    /** With what it is for, and what it offers and costs. */
    public AssignmentForm withOffer(
            String objectives, String support, String supervisor, String description, MoneyForm costPerPlace) {
        return new AssignmentForm(
                institution,
                programme,
                title,
                occupation,
                specialties,
                requiredSkills,
                desiredSkills,
                languages,
                minimumYears,
                verificationLevel,
                places,
                presence,
                term,
                window,
                durationDays,
                objectives,
                support,
                supervisor,
                description,
                costPerPlace);
    }

    /** Whether the assignment says just this. Only for a form that holds its constraints. */
    public boolean isSaidBy(Assignment assignment) {
        return checkedProgramme().equals(assignment.programme())
                && assignmentTerms().equals(assignment.terms());
    }

    /** Whether its last day, if it has one, is before that day. */
    public boolean isOver(LocalDate today) {
        return window != null && window.until() != null && window.until().isBefore(today);
    }

    UUID checkedInstitution() {
        return Objects.requireNonNull(institution);
    }

    UUID checkedProgramme() {
        return Objects.requireNonNull(programme);
    }

    /** Checks codes and dates, and that the programme pays for such a thing in that country. */
    void check(Programme programme, String country) {
        Faults faults = new Faults();
        faults.complete("specialties", specialties);
        faults.complete("requiredSkills", requiredSkills);
        faults.complete("desiredSkills", desiredSkills);
        faults.complete("languages", languages);
        faults.refuse();
        faults.occupation("occupation", occupation);
        faults.specialties("specialties", listed(specialties));
        skills("requiredSkills", listed(requiredSkills), faults);
        skills("desiredSkills", listed(desiredSkills), faults);
        List<LanguageForm> tongues = listed(languages);
        for (int place = 0; place < tongues.size(); place++) {
            faults.language(
                    "languages[" + place + "].language", tongues.get(place).language());
        }
        faults.distinct(
                "languages",
                tongues.stream().map(tongue -> tongue.need().language()).toList());
        WindowForm days = Objects.requireNonNull(window);
        faults.range("window.from", days.from(), "window.until", days.until());
        faults.refuse();
        SubmissionRules.fitProgramme(assignmentTerms(), programme, country, faults);
        faults.refuse();
    }

    AssignmentTerms assignmentTerms() {
        return new AssignmentTerms(
                PlainTextRule.line(title),
                Objects.requireNonNull(occupation),
                listed(specialties),
                listed(requiredSkills).stream().map(SkillForm::need).toList(),
                listed(desiredSkills).stream().map(SkillForm::need).toList(),
                listed(languages).stream().map(LanguageForm::need).toList(),
                minimumYears == null ? 0 : minimumYears,
                verificationLevel == null ? 4 : verificationLevel,
                Objects.requireNonNull(places),
                Objects.requireNonNull(presence),
                Objects.requireNonNull(term),
                Objects.requireNonNull(window).period(),
                Objects.requireNonNull(durationDays),
                PlainTextRule.paragraphs(objectives),
                PlainTextRule.paragraphs(support),
                PlainTextRule.line(supervisor),
                PlainTextRule.paragraphs(description),
                Objects.requireNonNull(costPerPlace).money());
    }

    private static void skills(String field, List<SkillForm> skills, Faults faults) {
        for (int place = 0; place < skills.size(); place++) {
            faults.skill(field + "[" + place + "].skill", skills.get(place).skill());
        }
        faults.distinct(
                field, skills.stream().map(skill -> skill.need().skill()).toList());
    }

    private static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
