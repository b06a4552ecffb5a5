package org.sankofa.matching.assignment;

import java.util.List;
import org.sankofa.matching.programme.Money;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;

/**
 * What an assignment says: whom it wants, when, how, and what it offers.
 *
 * @param occupation ISCO-08 unit group
 * @param specialties any of them will do; empty means no matter
 * @param minimumYears full years of experience
 * @param verificationLevel the worst level that is accepted, 1 (best) to 4
 * @param places how many people are wanted
 * @param window the days within which the work has to be done
 * @param durationDays how long one person works; for a permanent return, how long the programme supports it
 * @param costPerPlace what one placement takes from the programme's budget
 */
public record AssignmentTerms(
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
        Period window,
        int durationDays,
        String objectives,
        String support,
        String supervisor,
        String description,
        Money costPerPlace) {

    public AssignmentTerms {
        specialties = List.copyOf(specialties);
        requiredSkills = List.copyOf(requiredSkills);
        desiredSkills = List.copyOf(desiredSkills);
        languages = List.copyOf(languages);
    }
}
