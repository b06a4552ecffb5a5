package org.sankofa.matching.assignment;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.matching.institution.Institution;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.programme.Money;
import org.sankofa.search.vocabulary.Presence;
import org.sankofa.search.vocabulary.Term;

/** An assignment. What it costs, and why it was returned, is for its host and its managers. */
@Serdeable
@Schema(name = "Assignment")
public record AssignmentView(
        UUID id,
        UUID institution,
        UUID programme,
        Host host,
        AssignmentStatus status,
        String title,
        String occupation,
        List<String> specialties,
        List<SkillNeed> requiredSkills,
        List<SkillNeed> desiredSkills,
        List<LanguageNeed> languages,
        int minimumYears,
        int verificationLevel,
        int places,
        int placesTaken,
        Presence presence,
        Term term,
        Period window,
        int durationDays,
        String objectives,
        String support,
        String supervisor,
        String description,
        @Schema(nullable = false) @Nullable Money costPerPlace,
        @Nullable String reason,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** Where the work is. */
    @Serdeable
    @Schema(name = "Host")
    public record Host(String name, String place, String country) {}

    /**
     * @param side of the reader; null for the public
     */
    static AssignmentView of(Assignment assignment, Institution institution, @Nullable Party side) {
        AssignmentTerms terms = assignment.terms();
        boolean inside = side == Party.HOST || side == Party.MANAGER;
        return new AssignmentView(
                assignment.id(),
                assignment.institution(),
                assignment.programme(),
                new Host(institution.name(), institution.place(), assignment.country()),
                assignment.status(),
                terms.title(),
                terms.occupation(),
                terms.specialties(),
                terms.requiredSkills(),
                terms.desiredSkills(),
                terms.languages(),
                terms.minimumYears(),
                terms.verificationLevel(),
                terms.places(),
                assignment.placesTaken(),
                terms.presence(),
                terms.term(),
                terms.window(),
                terms.durationDays(),
                terms.objectives(),
                terms.support(),
                terms.supervisor(),
                terms.description(),
                inside ? terms.costPerPlace() : null,
                inside ? assignment.reason() : null,
                assignment.version(),
                assignment.createdAt(),
                assignment.updatedAt());
    }
}
