package org.sankofa.matching.watch;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sankofa.kit.access.Actor;
import org.sankofa.kit.alert.Mailing;
import org.sankofa.kit.change.Change;
import org.sankofa.kit.change.Changes;
import org.sankofa.kit.http.Cursor;
import org.sankofa.kit.http.Page;
import org.sankofa.kit.id.Uuid7;
import org.sankofa.kit.problem.ProblemType;
import org.sankofa.kit.problem.Refusal;
import org.sankofa.matching.assignment.Assignment;
import org.sankofa.matching.assignment.AssignmentService;
import org.sankofa.matching.candidate.CandidateService;
import org.sankofa.matching.institution.InstitutionService;
import org.sankofa.matching.storage.Place;

/**
 * Keeps which hosts wait for candidates of what, each with who was eligible when they began to. Beginning takes turns
 * with {@link CandidateFeed}: whoever changes at the same moment was either found by then, or is looked at afterwards.
 */
@Singleton
class CandidateWatchService {

    private final WatchService waiting;
    private final WatchRepository watches;
    private final AlertRepository alerts;
    private final AssignmentService assignments;
    private final InstitutionService institutions;
    private final CandidateService candidates;
    private final Changes changes;
    private final TransactionOperations<Connection> transactions;

    CandidateWatchService(
            WatchService waiting,
            WatchRepository watches,
            AlertRepository alerts,
            AssignmentService assignments,
            InstitutionService institutions,
            CandidateService candidates,
            Changes changes,
            TransactionOperations<Connection> transactions) {
        this.waiting = waiting;
        this.watches = watches;
        this.alerts = alerts;
        this.assignments = assignments;
        this.institutions = institutions;
        this.candidates = candidates;
        this.changes = changes;
        this.transactions = transactions;
    }

    /**
     * Refuses what cannot be waited for, before anybody waits for a turn.
     *
     * @throws Refusal 404 for strangers, 409 unless it is published by a vetted institution
     */
    Assignment check(Actor actor, CandidateWatchForm form) {
        Assignment assignment = assignments.readAs(actor, form.checkedAssignment());
        institutions.requireVetted(assignment.institution());
        assignments.requirePublished(assignment);
        return assignment;
    }

    /** How a host waits for candidates of an assignment; nothing where they do not. */
    Optional<Watch> of(Actor actor, UUID assignment) {
        return waiting.of(actor).stream()
                .filter(watch -> watch.wanted().equals(assignment))
                .findFirst();
    }

    /**
     * Begins to wait unless they do already, as after a second click.
     *
     * @throws Refusal as {@link #check} and {@link #save}
     */
    Watch saveOnce(Actor actor, CandidateWatchForm form) {
        Assignment assignment = check(actor, form);
        return transactions.executeWrite(transaction -> {
            watches.takeTurn(WatchRepository.CANDIDATES);
            return of(actor, assignment.id()).orElseGet(() -> save(actor, form, assignment));
        });
    }

    /**
     * @param assignment what {@link #check} read
     * @throws Refusal 409 for what is waited for already, 503 when the index does not answer
     */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    Watch save(Actor actor, CandidateWatchForm form, Assignment assignment) {
        watches.takeTurn(WatchRepository.CANDIDATES);
        if (watches.countOf(actor.account(), assignment.id()) > 0) {
            throw Refusal.because(ProblemType.CONFLICT, "already-waiting");
        }
        waiting.requireRoom(actor);
        Instant now = waiting.now();
        Watch saved = new Watch(
                Uuid7.next(), actor.account(), assignment.id(), title(assignment), "{}", form.mailing(), 1, now, now);
        watches.save(saved);
        alerts.know(saved.id(), candidates.eligible(assignment));
        changes.audit(actor, Change.of("candidate-watch.saved", saved.id(), 1));
        return saved;
    }

    @Transactional
    Watch edit(Actor actor, UUID id, long version, Mailing mailing) {
        Watch before = waiting.find(actor, id, version);
        Instant now = waiting.now();
        WatchService.written(watches.edit(id, version, before.name(), before.terms(), mailing, now));
        if (mailing == Mailing.NEVER) {
            alerts.quiet(id);
        }
        changes.audit(actor, Change.of("candidate-watch.edited", id, version + 1));
        return new Watch(
                id,
                before.account(),
                before.assignment(),
                before.name(),
                before.terms(),
                mailing,
                version + 1,
                before.createdAt(),
                now);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    Page<CandidateAlertView> alerts(Actor actor, UUID id, Place place) {
        waiting.find(actor, id);
        return Page.of(
                alerts.page(id, place.at(), place.id(), place.rows()),
                place.limit(),
                CandidateAlertView::of,
                alert -> new Cursor(alert.at(), alert.id()).text());
    }

    /** What the column takes, with a sign that there was more. */
    private static String title(Assignment assignment) {
        String title = assignment.terms().title();
        return title.codePointCount(0, title.length()) <= Watch.LONGEST_NAME
                ? title
                : title.substring(0, title.offsetByCodePoints(0, Watch.LONGEST_NAME - 1)) + "…";
    }
}
