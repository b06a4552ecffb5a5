package org.sankofa.registry.consent;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.registry.clinician.ClinicianService;
import org.sankofa.registry.clinician.Consents;
import org.sankofa.registry.clinician.Findings;
import org.sankofa.registry.clinician.Registration;

/** Gives and takes back consent, and keeps when that was. */
@Singleton
public class ConsentService {
    private final ClinicianService clinicians;
    private final ConsentRepository history;

    ConsentService(ClinicianService clinicians, ConsentRepository history) {
        this.clinicians = clinicians;
        this.history = history;
    }

    /** @throws Refusal when a purpose is not said, or the registration is at another version */
    @Transactional
    public Registration decide(Actor actor, long version, ConsentForm form) {
        Findings findings = new Findings();
        Consents decided = new Consents(
                said("matching", form.matching(), findings),
                said("identityToHosts", form.identityToHosts(), findings),
                said("statistics", form.statistics(), findings));
        if (!findings.none()) {
            throw Refusal.invalid(findings.errors());
        }
        Consents before = clinicians.registration(actor.account()).clinician().consents();
        // Refuses another version than the one that was just read, so `before` is what this changes.
        Registration after = clinicians.consent(actor, version, decided);
        Set<Purpose> answered = decisions(actor.account(), before).answered();
        List<ConsentRow> changes = Arrays.stream(Purpose.values())
                .filter(purpose ->
                        purpose.isGivenIn(before) != purpose.isGivenIn(decided) || !answered.contains(purpose))
                .map(purpose -> new ConsentRow(
                        Uuid7.next(),
                        actor.account(),
                        purpose,
                        purpose.isGivenIn(decided),
                        after.clinician().updatedAt()))
                .toList();
        if (!changes.isEmpty()) {
            history.saveAll(changes);
        }
        return after;
    }

    /** What somebody has given and taken back, the first first. */
    @Transactional(readOnly = true)
    public List<ConsentRow> history(UUID clinician) {
        return history.history(clinician);
    }

    /**
     * What a clinician has decided, and what they have not been heard on yet.
     *
     * @param consents that they give now
     */
    @Transactional(readOnly = true)
    public Decisions decisions(UUID clinician, Consents consents) {
        Set<Purpose> answered = EnumSet.noneOf(Purpose.class);
        Set<Purpose> takenBack = EnumSet.noneOf(Purpose.class);
        for (ConsentRow row : history.history(clinician)) {
            answered.add(row.purpose());
            if (row.given() && !row.purpose().isGivenIn(consents)) {
                takenBack.add(row.purpose());
            }
        }
        for (Purpose purpose : Purpose.values()) {
            if (purpose.isGivenIn(consents)) {
                answered.add(purpose);
            }
        }
        return new Decisions(consents, Set.copyOf(answered), Set.copyOf(takenBack));
    }

    private static boolean said(String field, @Nullable Boolean decision, Findings findings) {
        if (decision == null) {
            findings.refuse(field, "required");
            return false;
        }
        return decision;
    }
}
