package org.sankofa.matching.candidate;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.UUID;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.change.Change;
import org.sankofa.kit.change.Changes;
import org.sankofa.kit.problem.FieldError;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.kit.text.PlainTextRule;
import org.sankofa.matching.assignment.Assignment;
import org.sankofa.matching.assignment.AssignmentService;
import org.sankofa.matching.institution.InstitutionService;
import org.sankofa.matching.registry.Registry;
import org.sankofa.matching.registry.Standing;

/**
 * The candidates whom a host wants to come back to. All who speak for the institution share the list, and the managers
 * see it; the candidates do not. Doing either deed twice is doing it once.
 */
@Singleton
public class ShortlistService {

    /** How many fit on the list of an assignment. */
    public static final int MOST = 100;

    private final ShortlistRepository shortlists;
    private final CandidateService candidates;
    private final AssignmentService assignments;
    private final InstitutionService institutions;
    private final Registry registry;
    private final Changes changes;
    private final TransactionOperations<Connection> transactions;

    ShortlistService(
            ShortlistRepository shortlists,
            CandidateService candidates,
            AssignmentService assignments,
            InstitutionService institutions,
            Registry registry,
            Changes changes,
            TransactionOperations<Connection> transactions) {
        this.shortlists = shortlists;
        this.candidates = candidates;
        this.assignments = assignments;
        this.institutions = institutions;
        this.registry = registry;
        this.changes = changes;
        this.transactions = transactions;
    }

    /**
     * Puts somebody on the list.
     *
     * @param pseudonym as it was typed
     * @throws Refusal 404 for strangers, 409 while candidates are not shown or when the list is full, 422 for a pseudonym of
     *     nobody who can be proposed
     */
    public void put(Actor actor, UUID assignment, String pseudonym) {
        candidates.seen(actor, assignment);
        Standing standing = registry.standing(PlainTextRule.line(pseudonym))
                .filter(Standing::mayBeMatched)
                .orElseThrow(() -> Refusal.invalid(FieldError.of("candidate", "unknown-candidate")));
        transactions.executeWrite(transaction -> {
            // Whoever puts somebody on the same list waits here, so that it holds no more than it may.
            Assignment locked = assignments.lock(assignment);
            institutions.holdVetted(locked.institution());
            candidates.requireShown(locked);
            if (shortlists.put(assignment, standing.id()) > 0) {
                if (shortlists.of(assignment).size() > MOST) {
                    throw Refusal.because(ProblemType.CONFLICT, FieldError.of("", "shortlist-full", "maximum", MOST));
                }
                changes.record(actor, Change.of("shortlist.put", assignment, locked.version()));
            }
            return null;
        });
    }

    /**
     * Takes somebody off the list; whoever is unknown is not on it.
     *
     * @throws Refusal 404 for strangers, 409 while candidates are not shown
     */
    public void remove(Actor actor, UUID assignment, String pseudonym) {
        Assignment seen = candidates.seen(actor, assignment).assignment();
        registry.standing(PlainTextRule.line(pseudonym))
                .ifPresent(standing -> transactions.executeWrite(transaction -> {
                    if (shortlists.remove(assignment, standing.id()) > 0) {
                        changes.record(actor, Change.of("shortlist.removed", assignment, seen.version()));
                    }
                    return null;
                }));
    }

    /** Takes somebody who has left for good off every list. */
    public void forget(UUID clinician) {
        shortlists.forget(clinician);
    }
}
