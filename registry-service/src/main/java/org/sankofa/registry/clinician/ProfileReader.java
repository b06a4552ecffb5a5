package org.sankofa.registry.clinician;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sankofa.registry.clinician.Profile.Practice;
import org.sankofa.registry.clinician.Profile.Setting;
import org.sankofa.registry.clinician.Profile.Skill;
import org.sankofa.registry.clinician.ProfileForm.AvailabilityForm;
import org.sankofa.registry.clinician.ProfileForm.LanguageForm;
import org.sankofa.registry.clinician.ProfileForm.PracticeForm;
import org.sankofa.registry.clinician.ProfileForm.SkillForm;
import org.sankofa.search.Availability;
import org.sankofa.search.LanguageSkill;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.SkillLevel;
import org.sankofa.search.vocabulary.Term;
import org.sankofa.search.vocabulary.Vocabulary;

/** Makes a {@link Profile} of what was typed, or says everything that is wrong with it, by field. */
public final class ProfileReader {
    static final int SPECIALTIES_MAXIMUM = 20;
    static final int SKILLS_MAXIMUM = 60;
    static final int LANGUAGES_MAXIMUM = 20;
    static final int COUNTRIES_MAXIMUM = 30;
    static final int AVAILABILITY_MAXIMUM = 24;
    static final int SUMMARY_MAXIMUM = 4_000;
    static final int NOTE_MAXIMUM = 300;
    private static final int EXPERIENCE_MAXIMUM = 70;
    private static final int FIRST_YEAR = 1950;
    private static final LocalDate FIRST_WINDOW = LocalDate.of(2000, 1, 1);
    private static final int YEARS_AHEAD = 15;
    private static final Pattern CODE = Pattern.compile("[\\p{Alnum}-]{1,64}");

    private final Vocabulary vocabulary;

    public ProfileReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * @param identity whose name the free text may not carry; null when it was itself refused
     * @return the profile; only to be used when {@code findings} has nothing new
     */
    public Profile read(@Nullable ProfileForm form, @Nullable Identity identity, LocalDate today, Findings findings) {
        if (form == null) {
            return Profile.empty();
        }
        Reading reading = new Reading(identity, today, findings);
        return new Profile(
                reading.occupation(form.occupation()),
                reading.concepts("profile.specialties", form.specialties()),
                reading.skills(form.skills()),
                reading.languages(form.languages()),
                reading.years("profile.yearsOfExperience", form.yearsOfExperience()),
                reading.country("profile.residence", form.residence()),
                reading.practice(form.practice()),
                reading.countries("profile.origins", form.origins()),
                reading.countries("profile.citizenships", form.citizenships()),
                reading.choices("profile.presences", form.presences(), Presence.class),
                reading.choices("profile.terms", form.terms(), Term.class),
                reading.availability(form.availability()),
                reading.countries("profile.preferredCountries", form.preferredCountries()),
                reading.freeText(
                        "profile.summary", findings.paragraphs("profile.summary", form.summary(), SUMMARY_MAXIMUM)));
    }

    /** The country's code in capitals, or null when there is none or it is none. */
    public @Nullable String country(String field, @Nullable String raw, Findings findings) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        String code = raw.strip().toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches() || !vocabulary.isCountry(code)) {
            findings.refuse(field, "unknown-country");
            return null;
        }
        return code;
    }

    /** The value of that name, or null when there is none or it is none of them. */
    public static <E extends Enum<E>> @Nullable E choice(
            String field, @Nullable String raw, Class<E> choices, Findings findings) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        String name = raw.strip().toUpperCase(Locale.ROOT);
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(name)) {
                return choice;
            }
        }
        findings.refuse(field, "unknown-choice", Map.of("choices", List.of(choices.getEnumConstants())));
        return null;
    }

    private final class Reading {
        private final @Nullable Identity identity;
        private final LocalDate today;
        private final Findings findings;

        Reading(@Nullable Identity identity, LocalDate today, Findings findings) {
            this.identity = identity;
            this.today = today;
            this.findings = findings;
        }

        @Nullable
        String occupation(@Nullable String raw) {
            if (raw == null || raw.isBlank()) {
                return null;
            }
            String code = raw.strip();
            if (!CODE.matcher(code).matches() || vocabulary.occupation(code).isEmpty()) {
                findings.refuse("profile.occupation", "unknown-occupation");
                return null;
            }
            return code;
        }

        List<String> concepts(String field, @Nullable List<@Nullable String> raw) {
            return list(field, raw, SPECIALTIES_MAXIMUM, Function.identity(), (at, typed) -> {
                String id = typed.strip().toLowerCase(Locale.ROOT);
                if (!CODE.matcher(id).matches() || vocabulary.specialty(id).isEmpty()) {
                    findings.refuse(at, "unknown-specialty");
                    return null;
                }
                return id;
            });
        }

        List<Skill> skills(@Nullable List<@Nullable SkillForm> raw) {
            return list("profile.skills", raw, SKILLS_MAXIMUM, Skill::skill, (at, typed) -> {
                String id = typed.skill() == null ? "" : typed.skill().strip().toLowerCase(Locale.ROOT);
                if (!CODE.matcher(id).matches() || vocabulary.skill(id).isEmpty()) {
                    findings.refuse(at + ".skill", "unknown-skill");
                    return null;
                }
                SkillLevel level = required(at + ".level", typed.level(), SkillLevel.class);
                Integer last = typed.lastPractised();
                if (last != null && (last < FIRST_YEAR || last > today.getYear())) {
                    findings.refuse(
                            at + ".lastPractised",
                            "out-of-range",
                            Map.of("minimum", FIRST_YEAR, "maximum", today.getYear()));
                }
                String note = freeText(at + ".note", findings.line(at + ".note", typed.note(), NOTE_MAXIMUM));
                return level == null ? null : new Skill(id, level, last, note);
            });
        }

        List<LanguageSkill> languages(@Nullable List<@Nullable LanguageForm> raw) {
            return list("profile.languages", raw, LANGUAGES_MAXIMUM, LanguageSkill::language, (at, typed) -> {
                String tag = typed.language() == null ? "" : typed.language().strip();
                if (!CODE.matcher(tag).matches()) {
                    findings.refuse(at + ".language", "unknown-language");
                    return null;
                }
                String language = Locale.forLanguageTag(tag).toLanguageTag();
                if (!vocabulary.isLanguage(language)) {
                    findings.refuse(at + ".language", "unknown-language");
                    return null;
                }
                CefrLevel level = required(at + ".level", typed.level(), CefrLevel.class);
                return level == null ? null : new LanguageSkill(language, level);
            });
        }

        @Nullable
        Integer years(String field, @Nullable Integer years) {
            if (years != null && (years < 0 || years > EXPERIENCE_MAXIMUM)) {
                findings.refuse(field, "out-of-range", Map.of("minimum", 0, "maximum", EXPERIENCE_MAXIMUM));
                return null;
            }
            return years;
        }

        @Nullable
        String country(String field, @Nullable String raw) {
            return ProfileReader.this.country(field, raw, findings);
        }

        @Nullable
        Practice practice(@Nullable PracticeForm raw) {
            if (raw == null) {
                return null;
            }
            Setting setting = choice("profile.practice.setting", raw.setting(), Setting.class, findings);
            String country = country("profile.practice.country", raw.country());
            if (setting == null) {
                if (country != null && (raw.setting() == null || raw.setting().isBlank())) {
                    findings.refuse("profile.practice.setting", "required");
                }
                return null;
            }
            if (setting == Setting.NONE && country != null) {
                findings.refuse("profile.practice.country", "country-without-practice");
                return null;
            }
            return new Practice(setting, country);
        }

        List<String> countries(String field, @Nullable List<@Nullable String> raw) {
            return list(field, raw, COUNTRIES_MAXIMUM, Function.identity(), this::requiredCountry);
        }

        private @Nullable String requiredCountry(String field, String typed) {
            if (typed.isBlank()) {
                findings.refuse(field, "required");
                return null;
            }
            return country(field, typed);
        }

        <E extends Enum<E>> List<E> choices(String field, @Nullable List<@Nullable String> raw, Class<E> choices) {
            return list(field, raw, 8, Function.identity(), (at, typed) -> required(at, typed, choices));
        }

        List<Availability> availability(@Nullable List<@Nullable AvailabilityForm> raw) {
            List<Availability> windows = new ArrayList<>(
                    list("profile.availability", raw, AVAILABILITY_MAXIMUM, Function.identity(), this::window));
            windows.sort(Comparator.comparing(Availability::from));
            return windows;
        }

        private @Nullable Availability window(String at, AvailabilityForm typed) {
            if (typed.from() == null || typed.from().isBlank()) {
                findings.refuse(at + ".from", "required");
                return null;
            }
            LocalDate from = plausible(at + ".from", Dates.read(at + ".from", typed.from(), findings));
            LocalDate until = plausible(at + ".until", Dates.read(at + ".until", typed.until(), findings));
            if (from == null) {
                return null;
            }
            if (until != null && until.isBefore(from)) {
                findings.refuse(at + ".until", "ends-before-start");
                return null;
            }
            return new Availability(from, until);
        }

        private @Nullable LocalDate plausible(String field, @Nullable LocalDate date) {
            if (date != null && (date.isBefore(FIRST_WINDOW) || date.isAfter(today.plusYears(YEARS_AHEAD)))) {
                findings.refuse(
                        field,
                        "implausible-date",
                        Map.of("minimum", FIRST_WINDOW, "maximum", today.plusYears(YEARS_AHEAD)));
                return null;
            }
            return date;
        }

        @Nullable
        String freeText(String field, @Nullable String text) {
            if (text == null) {
                return null;
            }
            IdentifyingText.in(text, identity).ifPresent(what -> findings.refuse(field, what.code()));
            return text;
        }

        private <E extends Enum<E>> @Nullable E required(String field, @Nullable String raw, Class<E> choices) {
            if (raw == null || raw.isBlank()) {
                findings.refuse(field, "required");
                return null;
            }
            return choice(field, raw, choices, findings);
        }

        private <T, R> List<R> list(
                String field,
                @Nullable List<@Nullable T> raw,
                int maximum,
                Function<R, ?> identityOf,
                Check<T, R> check) {
            if (raw == null) {
                return List.of();
            }
            if (raw.size() > maximum) {
                findings.refuse(field, "too-many", Map.of("maximum", maximum));
                return List.of();
            }
            List<R> read = new ArrayList<>(raw.size());
            Set<Object> seen = new HashSet<>();
            for (int i = 0; i < raw.size(); i++) {
                String at = field + "[" + i + "]";
                T typed = raw.get(i);
                if (typed == null) {
                    findings.refuse(at, "required");
                    continue;
                }
                R checked = check.read(at, typed);
                if (checked == null) {
                    continue;
                }
                if (seen.add(identityOf.apply(checked))) {
                    read.add(checked);
                } else {
                    findings.refuse(at, "duplicate");
                }
            }
            return read;
        }
    }

    @FunctionalInterface
    private interface Check<T, R> {
        @Nullable
        R read(String at, T typed);
    }
}
