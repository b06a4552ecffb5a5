package org.sankofa.matching.candidate;

import java.time.LocalDate;
import java.util.Optional;
import org.sankofa.matching.assignment.Period;
import org.sankofa.search.ClinicianDocument;
import org.sankofa.search.LanguageSkill;
import org.sankofa.search.SkillClaim;
import org.sankofa.search.vocabulary.CefrLevel;
import org.sankofa.search.vocabulary.Concept.Kind;
import org.sankofa.search.vocabulary.Vocabulary;

/** One clinician beside one need: what the rules and the score look at. */
public record Comparison(Need need, ClinicianDocument clinician, Vocabulary vocabulary, Fit fit) {

    /** Puts them side by side. */
    public static Comparison of(Need need, ClinicianDocument clinician, Vocabulary vocabulary) {
        return new Comparison(
                need, clinician, vocabulary, Fit.of(clinician.availability(), need.terms(), need.today()));
    }

    /** The level that holds today: one that has expired counts as not verified. */
    public int verificationLevel() {
        LocalDate until = clinician.levelValidUntil();
        return until != null && until.isBefore(need.today()) ? 4 : clinician.verificationLevel();
    }

    /** The days that the work would take: those that fit, or else the first of the window. */
    public Period period() {
        Period planned = fit.planned();
        if (planned != null) {
            return planned;
        }
        LocalDate start = need.terms().window().from();
        return Period.ofDays(
                start.isBefore(need.today()) ? need.today() : start,
                need.terms().durationDays());
    }

    /** The clinician's level in that language; empty if it is not spoken. */
    Optional<CefrLevel> level(String language) {
        return clinician.languages().stream()
                .filter(spoken -> spoken.language().equals(language))
                .map(LanguageSkill::level)
                .max(CefrLevel::compareTo);
    }

    /** Whether a claim speaks of that skill or of one that is a part of it. */
    boolean proves(SkillClaim claim, String skill) {
        return proves(claim, skill, vocabulary);
    }

    /** Whether a claim speaks of that skill or of one that is a part of it. */
    public static boolean proves(SkillClaim claim, String skill, Vocabulary vocabulary) {
        return claim.skill().equals(skill)
                || vocabulary.ancestors(Kind.SKILL, claim.skill()).contains(skill);
    }

    /** Whether that specialty is the one asked or a part of it. */
    boolean isWithin(String specialty, String asked) {
        return specialty.equals(asked)
                || vocabulary.ancestors(Kind.SPECIALTY, specialty).contains(asked);
    }

    /** Whether the host country is one of origin or heritage. */
    boolean hasRoots() {
        return clinician.origins().contains(need.hostCountry());
    }
}
