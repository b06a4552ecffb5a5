package org.sankofa.matching.assignment;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.access.Role;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.matching.institution.InstitutionService;
import org.sankofa.matching.lifecycle.Party;
import org.sankofa.matching.programme.ProgrammeService;

/** Which side, if any, an account takes in a row: this is where rows are authorised. */
@Singleton
public final class Sides {

    private final InstitutionService institutions;
    private final ProgrammeService programmes;

    Sides(InstitutionService institutions, ProgrammeService programmes) {
        this.institutions = institutions;
        this.programmes = programmes;
    }

    /**
     * The side of the actor; empty for strangers.
     *
     * @param clinician whom the row is about; null if nobody yet
     */
    public Optional<Party> side(Actor actor, UUID institution, UUID programme, @Nullable UUID clinician) {
        boolean belongs = switch (actor.role()) {
            case HOST -> institutions.isMember(institution, actor.account());
            case MANAGER -> programmes.isManager(programme, actor.account());
            case CLINICIAN -> actor.account().equals(clinician);
            case VERIFIER, OBSERVER, ADMIN, SERVICE -> false;
        };
        return belongs ? sideOf(actor.role()) : Optional.empty();
    }

    /**
     * The side of the actor.
     *
     * @throws Refusal 404 for strangers, so that ids cannot be probed
     */
    public Party required(Actor actor, UUID institution, UUID programme, @Nullable UUID clinician) {
        return side(actor, institution, programme, clinician).orElseThrow(Refusal::notFound);
    }

    /** The only side that an account of this role can ever take; empty for roles without one. */
    public static Optional<Party> sideOf(Role role) {
        return switch (role) {
            case HOST -> Optional.of(Party.HOST);
            case MANAGER -> Optional.of(Party.MANAGER);
            case CLINICIAN -> Optional.of(Party.CLINICIAN);
            case VERIFIER, OBSERVER, ADMIN, SERVICE -> Optional.empty();
        };
    }
}
