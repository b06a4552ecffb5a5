package org.sankofa.matching.opening;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.page.Reader;
import org.sankofa.kit.picture.SkillsFit;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.matching.assignment.AssignmentView;
import org.sankofa.matching.assignment.SkillNeed;
import org.sankofa.matching.candidate.CandidateService;
import org.sankofa.matching.candidate.Comparison;
import org.sankofa.matching.opening.OpeningPage.Captioned;
import org.sankofa.matching.registry.Registry;
import org.sankofa.matching.registry.Standing;
import org.sankofa.search.ClinicianDocument;
import org.sankofa.search.SkillClaim;
import org.sankofa.search.vocabulary.SkillLevel;
import org.sankofa.search.vocabulary.Vocabulary;

/** How far a clinician's own skills reach for an assignment, as a picture. */
@Singleton
class OwnReach {
    private final Registry registry;
    private final CandidateService candidates;
    private final Vocabulary vocabulary;

    OwnReach(Registry registry, CandidateService candidates, Vocabulary vocabulary) {
        this.registry = registry;
        this.candidates = candidates;
        this.vocabulary = vocabulary;
    }

    /** What is required and what is wished for; nothing for those who are no clinicians, or have not submitted. */
    List<Captioned> of(AssignmentView assignment, Reader reader) {
        Optional<ClinicianDocument> self = self(reader.actor());
        if (self.isEmpty()) {
            return List.of();
        }
        List<Captioned> fits = new ArrayList<>();
        add(fits, "opening.fit.required", assignment.requiredSkills(), self.get(), reader);
        add(fits, "opening.fit.desired", assignment.desiredSkills(), self.get(), reader);
        return fits;
    }

    private Optional<ClinicianDocument> self(@Nullable Actor actor) {
        if (actor == null || !actor.is(Role.CLINICIAN)) {
            return Optional.empty();
        }
        try {
            return registry.standing(actor.account())
                    .filter(Standing::mayBeMatched)
                    .flatMap(candidates::profile);
        } catch (Refusal refused) {
            // The assignment can be read without the picture.
            if (refused.type() != ProblemType.UNAVAILABLE) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    private void add(
            List<Captioned> fits, String caption, List<SkillNeed> needs, ClinicianDocument self, Reader reader) {
        if (!needs.isEmpty()) {
            List<SkillsFit.Skill> skills = needs.stream()
                    .map(need ->
                            new SkillsFit.Skill(name(need, reader), need.level(), best(need.skill(), self.skills())))
                    .toList();
            fits.add(new Captioned(caption, SkillsFit.of(skills, reader)));
        }
    }

    private String name(SkillNeed need, Reader reader) {
        return vocabulary
                .skill(need.skill())
                .map(concept -> concept.label(reader.language()))
                .orElse(need.skill());
    }

    private @Nullable SkillLevel best(String skill, List<SkillClaim> claims) {
        return claims.stream()
                .filter(claim -> Comparison.proves(claim, skill, vocabulary))
                .map(SkillClaim::level)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
