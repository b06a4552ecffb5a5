package org.sankofa.population;

import java.time.LocalDate;
import java.util.List;
import org.sankofa.search.LanguageSkill;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.SkillLevel;
import org.sankofa.search.vocabulary.Term;

/**
 * A need in the shape of the matching API.
 *
 * @param key unique among the published needs; not sent anywhere
 * @param institution key of its {@link Institution}
 * @param programme key of its {@link Programme}
 * @param verificationLevel the worst that is accepted, 1 to 4
 * @param from first day of the window
 * @param until last day of the window
 */
public record Assignment(
        String key,
        String institution,
        String programme,
        String title,
        String occupation,
        List<String> specialties,
        List<SkillNeed> requiredSkills,
        List<SkillNeed> desiredSkills,
        List<LanguageNeed> languages,
        int minimumYears,
        int verificationLevel,
        int places,
        Presence presence,
        Term term,
        LocalDate from,
        LocalDate until,
        int durationDays,
        String objectives,
        String support,
        String supervisor,
        String description,
        Money costPerPlace) {

    /** A skill that is asked for, at this level or better. */
    public record SkillNeed(String skill, SkillLevel level) {}

    /** A language that is asked for, at this level or better; an advantage only where not required. */
    public record LanguageNeed(LanguageSkill language, boolean required) {}
}
